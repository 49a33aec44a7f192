"""Draws: the little language for random inputs, `integers(5, 65)` or `normal(3, 4)`.

A draw in a bank is a text. It is parsed here, with no evaluation of any kind:

    integers(low, high, *shape)   whole numbers, low <= n < high
    uniform(low, high, *shape)    real numbers; a single one is rounded to three decimals
    normal(*shape)                standard normal
    choice(a, b, ...)             one of these numbers
    3.5                           always this number
"""

import re
from math import isfinite, prod
from typing import TYPE_CHECKING, Any

from grader.errors import LearnerError
from grader.message import say

if TYPE_CHECKING:
    from numpy.random import Generator

CALL = re.compile(r"\s*(integers|uniform|normal|choice)\s*\(([^()]*)\)\s*")
NUMBER = re.compile(r"[-+]?\d+(\.\d+)?([eE][-+]?\d+)?")
MAX_SIZE = 100_000
MAX_AXES = 32
LOWEST, HIGHEST = -(1 << 63), 1 << 63  # what NumPy's integers can be


class DrawError(LearnerError):
    """The text is no draw. An author sees it as a problem of the item."""


def generator(*seed: int) -> "Generator":
    """Return a fresh source of random numbers that depends on the seed alone."""
    from numpy.random import default_rng  # noqa: PLC0415 - most questions are shown without NumPy

    return default_rng(seed if len(seed) > 1 else seed[0])


def check(text: str | float) -> None:
    """Raise DrawError if the text is no draw. Nothing is drawn, so NumPy is not needed."""
    if isinstance(text, str):
        _understood(text)


def draw(text: str | float, rng: "Generator") -> Any:
    """Return one value: a Python number, or an array when a shape is given."""
    if not isinstance(text, str):
        return text
    match _understood(text):
        case "choice", numbers, _:
            return numbers[int(rng.integers(len(numbers)))]
        case "integers", [low, high], shape:
            return _plain(rng.integers(low, high, shape))
        case "uniform", [low, high], shape:
            drawn = rng.uniform(low, high, shape)
            return drawn if shape else round(float(drawn), 3)
        case "normal", _, shape:
            return _plain(rng.standard_normal(shape))
        case _, [number], _:
            return number


def _understood(text: str) -> tuple[str, list[Any], tuple[int, ...]]:
    """Return name, numbers and shape."""
    try:
        match _parse(text):
            case "constant" | "choice" as name, [_, *_] as numbers:
                return name, numbers, ()
            case "integers", [int(low), int(high), *shape] if LOWEST <= low < high <= HIGHEST:
                return "integers", [low, high], _shape(shape, text)
            case "uniform", [low, high, *shape] if low < high and isfinite(float(high) - low):
                return "uniform", [low, high], _shape(shape, text)
            case "normal", shape:
                return "normal", [], _shape(shape, text)
    except (ValueError, OverflowError) as error:  # a number of thousands of digits
        raise _not_a_draw(text) from error
    raise _not_a_draw(text)


def _parse(text: str) -> tuple[str, list[int | float]]:
    if NUMBER.fullmatch(text.strip()):
        return "constant", [_number(text)]
    if not (match := CALL.fullmatch(text)):
        raise _not_a_draw(text)
    parts = [part.strip() for part in match[2].split(",")] if match[2].strip() else []
    if not all(NUMBER.fullmatch(part) for part in parts):
        raise _not_a_draw(text)
    return match[1], [_number(part) for part in parts]


def _number(text: str) -> int | float:
    return int(text) if re.fullmatch(r"\s*[-+]?\d+\s*", text) else float(text)


def _shape(sizes: list[int | float], text: str) -> tuple[int, ...]:
    shape = tuple(size for size in sizes if isinstance(size, int) and size >= 0)
    if len(shape) != len(sizes) or len(shape) > MAX_AXES or prod(shape) > MAX_SIZE:
        raise _not_a_draw(text)
    return shape


def _plain(value: Any) -> Any:
    """A draw without a shape is a Python number."""
    return value.item() if getattr(value, "shape", None) == () else value


def _not_a_draw(text: str) -> DrawError:
    return DrawError(
        say("`{text}` is no draw", text=text[:60]),
        hint=say(
            "Write integers(low, high), uniform(low, high), normal(3, 4), choice(1, 2) or a number."
        ),
    )
