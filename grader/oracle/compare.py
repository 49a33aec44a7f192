"""Compare two results rung by rung and stop at the first that says something useful.

Kind, count, exact shape, finite places, values. A message about values of arrays that differ in
shape would send the learner the wrong way; and only an exact shape keeps an empty or broadcastable
result from matching. Pure: plain data in, a finding out.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.message import NOTHING, Message, say
from grader.oracle.finding import Finding, Rung
from grader.oracle.tolerance import Measure

Array = NDArray[Any]
SHORT = 60  # characters of a value that a message repeats
KINDS = {
    type(None): say("None"),
    bool: say("a truth value"),
    int: say("an integer"),
    float: say("a number with a fraction"),
    str: say("a text"),
    tuple: say("a tuple of {count}"),
    list: say("a list of {count}"),
    dict: say("a dict"),
    set: say("a set"),
}


def compare(
    expected: Any, actual: Any, tolerance: Measure, outputs: Sequence[str] = ()
) -> Finding | None:
    """Return what is wrong with `actual`, or None when it matches.

    `outputs` names the parts of an expected tuple for the message.
    """
    match expected:
        case tuple() | list() if not _is_numbers(expected):
            return _sequence(expected, actual, tolerance, outputs)
        case dict():
            return _mapping(expected, actual, tolerance)
        case None | str() | set():
            return _plain(expected, actual)
        case int() if as_array(expected) is None:  # beyond any dtype
            return _plain(expected, actual)
    return _array(expected, actual, tolerance)


def _is_numbers(value: Any) -> bool:
    """A list of numbers is compared as an array; a tuple is always several results."""
    numbers = int | float | np.number
    only = isinstance(value, list) and all(isinstance(x, numbers) for x in value)
    return only and as_array(value) is not None


def _sequence(
    expected: Sequence[Any], actual: Any, tolerance: Measure, outputs: Sequence[str]
) -> Finding | None:
    if not isinstance(actual, tuple | list):
        return _wrong_kind(_describe(expected), actual)
    if len(actual) != len(expected):
        return Finding(
            Rung.COUNT,
            say("{want} values are expected, {got} came back", want=len(expected), got=len(actual)),
        )
    for place, (want, got) in enumerate(zip(expected, actual, strict=True)):
        if (found := compare(want, got, tolerance)) is not None:
            name = outputs[place] if place < len(outputs) else f"[{place}]"
            message = say("{name}: {message}", name=name, message=found.message)
            return replace(found, output=place, message=message)
    return None


def _mapping(expected: dict[Any, Any], actual: Any, tolerance: Measure) -> Finding | None:
    if not isinstance(actual, dict):
        return _wrong_kind(_describe(expected), actual)
    if expected.keys() != actual.keys():
        missing = sorted(map(_text, expected.keys() - actual.keys()))
        surplus = sorted(map(_text, actual.keys() - expected.keys()))
        return Finding(
            Rung.COUNT,
            say(
                "other keys than expected; missing: {missing}; too many: {surplus}",
                missing=_short(", ".join(missing)) or "-",
                surplus=_short(", ".join(surplus)) or "-",
            ),
        )
    for key, want in expected.items():
        if (found := compare(want, actual[key], tolerance)) is not None:
            message = say("{name}: {message}", name=_short(_text(key)), message=found.message)
            return replace(found, message=message)
    return None


def _plain(expected: Any, actual: Any) -> Finding | None:
    if type(actual) is not type(expected):
        return _wrong_kind(_describe(expected), actual)
    if actual == expected:
        return None
    texts = {"want": _short(_text(expected)), "got": _short(_text(actual))}
    return Finding(Rung.VALUE, say("{want} is expected, {got} came back", **texts))


def _array(expected: Any, actual: Any, tolerance: Measure) -> Finding | None:
    want, got = as_array(expected), as_array(actual)
    if want is None or got is None or _kind_clash(want, got):
        return _wrong_kind(_describe(expected), actual)
    if got.shape != want.shape:
        return Finding(
            Rung.SHAPE,
            say("the shape should be {want}, it is {got}", want=want.shape, got=got.shape),
        )
    return _finite(want, got) or _values(want, got, tolerance)


def as_array(actual: Any) -> Array | None:
    """Return numbers and regular nestings of numbers as an array; anything else is None."""
    if isinstance(actual, tuple) or not isinstance(
        actual, np.ndarray | np.generic | list | int | float
    ):
        return None
    try:
        array = np.asarray(actual)
    except (ValueError, OverflowError, RecursionError):  # ragged, or an integer beyond any dtype
        return None
    return array if array.dtype.kind in "biuf" else None


def _kind_clash(want: Array, got: Array) -> bool:
    """Where an integer is asked for, a float is another answer, and so is True for a number."""
    if want.dtype.kind in "iu":
        return got.dtype.kind not in "iu"
    return (want.dtype.kind == "b") != (got.dtype.kind == "b")


def _finite(want: Array, got: Array) -> Finding | None:
    special = ~np.isfinite(want)
    same = np.isfinite(got) == ~special
    with np.errstate(invalid="ignore"):
        same &= ~special | (got == want) | (np.isnan(got) & np.isnan(want))
    if same.all():
        return None
    index = _first(~same)
    return Finding(
        Rung.FINITE,
        say(
            "nan or inf in {count} of {size} entries where the answer has none, or the other way"
            " round; first{place}: {want} is expected, {got} came back",
            count=int((~same).sum()),
            size=want.size,
            place=_place(index),
            want=_number(want[index]),
            got=_number(got[index]),
        ),
        worst_index=index,
    )


def _values(want: Array, got: Array, tolerance: Measure) -> Finding | None:
    bounds = tolerance.bounds(got.dtype)
    finite = np.isfinite(want)
    exact = want.dtype.kind in "biu"
    with np.errstate(over="ignore", invalid="ignore"):
        # Integers are compared as such: as floats, two large neighbours would be one.
        gap = np.where(got == want, 0.0, np.abs(got.astype(float) - want.astype(float)))
    gap = np.where(finite, gap, 0.0)
    size = np.abs(np.where(finite, want, 0.0)).astype(float)  # in float16 there is no 1e-8
    room = bounds.atol + bounds.rtol * size
    bad = finite & (got != want if exact else gap > room)
    if not bad.any():
        return None
    index = _first(bad & (gap == np.max(gap, where=bad, initial=0.0)))
    pair = {"want": _number(want[index]), "got": _number(got[index])}
    message = (
        say(
            "{count} of {size} values differ; worst{place}: {want} is expected, {got} came back",
            count=int(bad.sum()),
            size=want.size,
            place=_place(index),
            **pair,
        )
        if want.ndim
        else say("{want} is expected, {got} came back", **pair)
    )
    return Finding(Rung.VALUE, message, max_abs_error=float(gap[index]), worst_index=index)


def _first(mask: Array) -> tuple[int, ...]:
    return tuple(int(i) for i in np.unravel_index(np.argmax(mask), mask.shape))


def _place(index: tuple[int, ...]) -> Message:
    return say(" at {index}", index=list(index)) if index else NOTHING


def _number(value: Any) -> str:
    return f"{value:.6g}" if isinstance(value, float | np.floating) else str(value)


def _wrong_kind(expected: Message, actual: Any) -> Finding:
    return Finding(
        Rung.KIND, say("{want} is expected, {got} came back", want=expected, got=_describe(actual))
    )


def _describe(value: Any) -> Message:
    """Say in a few words what kind of thing a value is."""
    if isinstance(value, np.ndarray):
        return say("an array of {dtype} with shape {shape}", dtype=value.dtype, shape=value.shape)
    if isinstance(value, np.generic):
        return _describe(value.item())
    if isinstance(value, tuple | list):
        template = KINDS[type(value)] if type(value) in KINDS else KINDS[list]
        return template.about(count=len(value))
    name = _short(str(getattr(value, "what", type(value).__name__)))
    return KINDS.get(type(value), say("{what}", what=name))


def _text(value: Any) -> str:
    try:
        return repr(value)
    except (ValueError, RecursionError):  # an integer of thousands of digits, a bottomless tuple
        return f"({type(value).__name__})"


def _short(text: str) -> str:
    return text if len(text) <= SHORT else text[: SHORT - 3] + "..."
