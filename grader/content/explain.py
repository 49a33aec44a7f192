"""What is wrong with a value that does not fit its model: every problem, each with its place.

A decoder stops at the first problem. Validating against the JSON Schema that msgspec derives from
the same model finds them all.
"""

from collections.abc import Hashable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, cast

import msgspec
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from grader.content.read_yaml import Place
from grader.message import Message, say

# To JSON Schema 2.0 is an integer, to msgspec it is not: a value that only one of them refuses
# would be left out without a word.
Validator = extend(
    Draft202012Validator,
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine(
        "integer", lambda _, value: type(value) is int
    ),
)
SHORT = 40  # characters of a value that a message repeats

NAMES = {
    "string": say("a text"),
    "integer": say("an integer"),
    "number": say("a number"),
    "boolean": say("true or false"),
    "array": say("a list"),
    "object": say("a mapping (`key: value` lines)"),
    "null": say("nothing"),
}

BOUNDS = {
    **dict.fromkeys(
        ("minLength", "minItems", "minProperties"),
        (say("{field} is too short or empty"), say("At least {limit} here.")),
    ),
    **dict.fromkeys(
        ("maxLength", "maxItems", "maxProperties"),
        (say("{field} is too long"), say("At most {limit} here.")),
    ),
    "minimum": (say("{field} is too small"), say("At least {limit}.")),
    "maximum": (say("{field} is too large"), say("At most {limit}.")),
    "exclusiveMinimum": (say("{field} is too small"), say("More than {limit}.")),
    "exclusiveMaximum": (say("{field} is too large"), say("Less than {limit}.")),
}
FORMS = {
    "id": say("Lower-case words joined by hyphens, such as `lstm-cell-update`."),
    "topic": say("A code of the syllabus, in quotes if in doubt, such as 3-5-2."),
    "function": say("A Python name, such as lstm_step."),
    "tags": say("A word on one line, such as `beam-search`."),
    "sources": say(
        "Authors, year, title and place, such as"
        " `Vaswani et al. (2017), Attention Is All You Need, §3.2.1`."
    ),
    "origin": say("A row of the seed catalogue such as S1-25, or how the item was made."),
}


Explanation = tuple[Place, Message, Message]


def explain(model: type, value: Any) -> Iterator[Explanation]:
    """Yield a place in the value, what is wrong there, and what to do, for every problem."""
    for error in _validator(cast("Hashable", model)).iter_errors(value):
        yield from _explain(error)


@cache
def _validator(model: Hashable) -> Any:
    return Validator(msgspec.json.schema(model))


def _explain(error: ValidationError) -> Iterator[Explanation]:
    """Yield place, message and advice for one error of the schema."""
    place = tuple(error.absolute_path)
    match error.validator:
        case "anyOf" | "oneOf":
            yield from _alternatives(error)
        case "additionalProperties":
            yield from _unknown(error, place)
        case "required":
            yield from _missing(error, place)
        case "type":
            yield place, *_wrong_type(error)
        case _:
            yield place, *_out_of_bounds(error)


def _alternatives(error: ValidationError) -> Iterator[Explanation]:
    """Of several forms, explain the one that was meant: the one whose type fits."""
    branches: dict[Any, list[ValidationError]] = {}
    for inner in error.context or ():
        branches.setdefault(inner.schema_path[0], []).append(inner)
    for inners in branches.values():
        if all(inner.validator != "type" or inner.path for inner in inners):
            for inner in inners:
                yield from _explain(inner)
            return
    wanted = [name for inner in error.context or () for name in _types(inner)]
    hint = say("A text is written in both languages, `ja:` and `en:`, each on its own line.")
    if "string" in wanted and isinstance(error.instance, bool | int | float):
        hint = say("Put it in quotes.")
    yield (
        tuple(error.absolute_path),
        say(
            "{field} should be {wanted}, it is {found}",
            field=_field(error),
            found=_found(error),
            wanted=_or(wanted),
        ),
        hint,
    )


def _unknown(error: ValidationError, place: Place) -> Iterator[Explanation]:
    schema: Any = error.schema
    known = list(schema["properties"])
    instance: Any = error.instance
    for name in (name for name in instance if name not in known):
        close = get_close_matches(str(name), known, n=1)
        hint = (
            say("Did you mean `{name}`?", name=close[0])
            if close
            else say("Known here: {names}.", names=", ".join(known))
        )
        if {"ja", "en"} == set(known):
            hint = say(
                "Only `ja` and `en` stand here."
                " A comma in `{{ja: …, en: …}}` splits the text: quote it."
            )
        yield (*place, name), say("unknown field `{name}`", name=name), hint


def _missing(error: ValidationError, place: Place) -> Iterator[Explanation]:
    schema: Any = error.schema
    instance: Any = error.instance
    for name in schema["required"]:
        if name not in instance and f"'{name}'" in error.message:
            hint = (
                say("Every text is needed in both languages.")
                if name in {"ja", "en"}
                else say("Add a line `{name}: …` here.", name=name)
            )
            yield place, say("the field `{name}` is missing", name=name), hint


def _wrong_type(error: ValidationError) -> tuple[Message, Message]:
    wanted = _types(error)
    message = say(
        "{field} should be {wanted}, it is {found}",
        field=_field(error),
        wanted=_or(wanted),
        found=_found(error),
    )
    if "string" in wanted and isinstance(error.instance, bool | int | float):
        return message, say("Put it in quotes.")
    if error.instance is None:
        return message, say("Write the value behind the colon, or remove the line.")
    if "array" in wanted:
        return message, say("Write each entry on its own line, with a dash in front.")
    return message, say("Look at the example: `shiken author new question`.")


def _out_of_bounds(error: ValidationError) -> tuple[Message, Message]:
    field, limit = _field(error), error.validator_value
    if error.validator in {"enum", "const"}:
        return _not_among(error, limit if isinstance(limit, list) else [limit])
    if error.validator == "pattern":
        message = say(
            "{field} `{value}` does not have the right form",
            field=field,
            value=_short(error.instance),
        )
        name = [part for part in error.absolute_path if isinstance(part, str)][-1]
        return message, FORMS.get(name, say("It must match {form}.", form=limit))
    if bound := BOUNDS.get(str(error.validator)):
        message, hint = bound
        return message.about(field=field), hint.about(limit=limit)
    return say("{field}: {error}", field=field, error=error.message), say("See docs/content.md.")


def _not_among(error: ValidationError, known: list[Any]) -> tuple[Message, Message]:
    names = [str(name) for name in known]
    close = get_close_matches(str(error.instance), names, n=1)
    hint = (
        say("Did you mean `{name}`?", name=close[0])
        if close
        else say("One of: {names}.", names=", ".join(names))
    )
    message = say("{field} cannot be `{value}`", field=_field(error), value=_short(error.instance))
    return message, hint


def _types(error: ValidationError) -> list[str]:
    wanted: Any = error.validator_value if error.validator == "type" else []
    return [wanted] if isinstance(wanted, str) else list(wanted)


def _or(names: list[str]) -> Message:
    if not names:
        return say("something else")
    first, *rest = [NAMES.get(name, say("{name}", name=name)) for name in dict.fromkeys(names)]
    for name in rest:
        first = say("{one} or {other}", one=first, other=name)
    return first


def _found(error: ValidationError) -> Message:
    match error.instance:
        case None:
            return say("empty")
        case bool():
            return say("`{value}` (true or false)", value=str(error.instance).lower())
        case dict():
            return NAMES["object"]
        case list():
            return NAMES["array"]
    return say("`{value}`", value=_short(error.instance))


def _field(error: ValidationError) -> Message:
    names = [part for part in error.absolute_path if isinstance(part, str)]
    return say("`{name}`", name=names[-1]) if names else say("this")


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= SHORT else text[: SHORT - 3] + "..."
