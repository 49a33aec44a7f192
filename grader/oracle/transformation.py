"""A way in which a wrong answer may be the right one, changed; and the checks that many share."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from grader.message import Message
from grader.oracle.part import Array, Pair, number

Check = Callable[[Pair], bool]


@dataclass(frozen=True, slots=True)
class Transformation:
    """A name for programs, a sentence for people, and the check of one case.

    It explains an output when the check holds on every case that is wrong.
    """

    id: str
    message: Message
    check: Check
    group: str = ""
    """Those of one group say the same in other words; the first is told."""


def gives(change: Callable[[Array], Array]) -> Check:
    """The given value is the right one, changed."""
    return lambda pair: pair.matches(change(pair.right))


def along(axis: int, change: Callable[[Array, int], Array]) -> Check:
    """The given value is the right one, changed along an axis."""
    return lambda pair: axis < pair.right.ndim and pair.matches(change(pair.right, axis))


def undoes(change: Callable[[Array], Array]) -> Check:
    """The right value is the given one, changed."""
    return lambda pair: agree(pair, pair.right, change(pair.given))


def undoes_along(axis: int, change: Callable[[Array, int], Array]) -> Check:
    """The right value is the given one, changed along an axis."""
    return lambda pair: axis < pair.given.ndim and agree(pair, pair.right, change(pair.given, axis))


def with_argument(place: int, change: Callable[[Array, Array], Array | None]) -> Check:
    """The given value is made of the right one and an argument."""

    def check(pair: Pair) -> bool:
        value = argument(pair, place)
        if value is None:
            return False
        try:
            made = change(pair.right, value)
        except ValueError:  # shapes that do not go together
            return False
        return made is not None and pair.matches(made)

    return check


def agree(pair: Pair, right: Array, value: Array) -> bool:
    """Whether what was made of the given value is what is right."""
    return Pair(pair.case, (), right, value, pair.measure).matches(right)


def argument(pair: Pair, place: int) -> Array | None:
    """Return an argument that is a number or an array of them."""
    return number(pair.args[place]) if place < len(pair.args) else None


def length(pair: Pair, place: int, axis: int) -> float:
    """The length of an axis of an argument, nan where there is none."""
    value = argument(pair, place)
    return float(value.shape[axis]) if value is not None and axis < value.ndim else np.nan
