"""One output of a function on all cases that returned it: what is right beside what came back."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.oracle.compare import as_array
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.tolerance import Measure

Array = NDArray[Any]


def number(value: Any) -> Array | None:
    """Return numbers as an array that can be negative and halved; truth values are 0 and 1."""
    array = as_array(value)
    if array is None or array.dtype.kind == "f":
        return array
    return array.astype(float)


def close(one: Array, other: Array, measure: Measure) -> bool:
    """Whether two arrays are equal as far as the tolerance tells; nan is equal to nan."""
    if one.shape != other.shape:
        return False
    return bool(near(one, other, measure).all())


def near(one: Array, other: Array, measure: Measure) -> Array:
    """Tell entry by entry; the shapes are equal."""
    bounds = measure.bounds(other.dtype)
    with np.errstate(all="ignore"):
        gap = np.abs(one.astype(float) - other.astype(float))
        room = bounds.atol + bounds.rtol * np.abs(one.astype(float))
        close_by = np.isfinite(gap) & (gap <= room)  # next to inf, any number were near
        same: Array = close_by | (one == other) | (np.isnan(one * 1.0) & np.isnan(other * 1.0))
    return same


@dataclass(frozen=True)
class Pair:
    """A case: its number among all, its inputs, the right value and the returned one."""

    case: int
    args: tuple[Any, ...]
    right: Array
    given: Array
    measure: Measure
    whole: Any = None
    """Everything that the function should return on this case."""

    def matches(self, value: Array) -> bool:
        """Whether this value is what came back."""
        return close(value, self.given, self.measure)

    @cached_property
    def wrong(self) -> bool:
        return not self.matches(self.right)

    @cached_property
    def wrong_entries(self) -> Array:
        """Where the two differ; only for equal shapes."""
        return ~near(self.right, self.given, self.measure)


@dataclass(frozen=True)
class Part:
    """All cases of one output. `name` is empty when a function returns a single value."""

    name: str
    place: int
    pairs: tuple[Pair, ...]

    @cached_property
    def wrong(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.wrong)

    @property
    def right_shapes(self) -> bool:
        """Whether every wrong value at least has the shape of the right one."""
        return all(pair.right.shape == pair.given.shape for pair in self.wrong)


def parts_of(
    oracle: Oracle, trials: Sequence[Trial], answers: Sequence[Answer | None]
) -> tuple[Part, ...]:
    """Take results apart. What is no number, or another number of outputs, has no parts."""
    rows: dict[int, list[Pair]] = {}
    for case, (trial, answer) in enumerate(zip(trials, answers, strict=True)):
        if answer is None or answer.raised:
            continue
        measure = oracle.measure(trial)
        right = values_of(trial.expected, trial.expected)
        for place, given in values_of(trial.expected, answer.value).items():
            if place in right:
                pair = Pair(case, trial.args, right[place], given, measure, trial.expected)
                rows.setdefault(place, []).append(pair)
    several = any(isinstance(trial.expected, tuple) for trial in trials)
    return tuple(
        Part(_name(oracle, place) if several else "", place, tuple(pairs))
        for place, pairs in sorted(rows.items())
    )


def values_of(right: Any, value: Any) -> dict[int, Array]:
    """Return the outputs of a value that are numbers, by their places in what is right."""
    several = isinstance(right, tuple)
    if several and not (isinstance(value, tuple | list) and len(value) == len(right)):
        return {}
    arrays = {place: number(part) for place, part in enumerate(value if several else [value])}
    return {place: array for place, array in arrays.items() if array is not None}


def _name(oracle: Oracle, place: int) -> str:
    return oracle.outputs[place] if place < len(oracle.outputs) else f"[{place}]"
