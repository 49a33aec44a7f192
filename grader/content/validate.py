"""From plain values to our structs: decoded if sound, every problem with its line if not.

The structs are the one model: msgspec decodes from them, and the JSON Schema that explains what is
wrong is derived from them.
"""

from typing import Any, TypeVar

import msgspec

from grader.content.read_yaml import Document, Place

T = TypeVar("T")


def decode(model: type[T], value: Any, document: Document, place: Place = ()) -> T | None:
    """Return the value as `model`; when it does not fit, report every reason and return None."""
    try:
        return msgspec.convert(value, model)
    except msgspec.ValidationError:
        from grader.content.explain import explain  # noqa: PLC0415 - time that sound files save

        for inner, message, hint in explain(model, value):
            document.report(document.line((*place, *inner)), message, hint)
        return None
