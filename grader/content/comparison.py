"""Typed code beside the key, on the same inputs: whether it is right, and what to say if not."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from typing import Any

import numpy as np

from grader.content.expectation import answer
from grader.message import NOTHING, Message, say
from grader.oracle.compare import as_array
from grader.oracle.explain import transformed
from grader.oracle.finding import Finding, Rung
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.part import parts_of
from grader.oracle.tolerance import Measure, Scaled, Tolerance, Whole
from grader.sandbox.job import Outcome, Raised, Returned, Stopped

MAX_ENTRIES = 4  # of an array that is shown whole
MAX_POINT = 80  # characters for the inputs


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is right on each trial, and what became of the code there."""

    oracle: Oracle
    trials: Sequence[Trial]
    outcomes: Sequence[Outcome]

    @property
    def right(self) -> bool:
        return not any(map(self._told, self.trials, self.outcomes))

    def explained_by(self, wrong: Mapping[str, Sequence[Answer]]) -> str | None:
        """Return the one of these that does exactly the same.

        Code that only fails has its own error to read; what fails too says nothing of it.
        """
        if not any(isinstance(outcome, Returned) for outcome in self.outcomes):
            return None
        given = [None if isinstance(one, Stopped) else answer(one) for one in self.outcomes]
        return self.oracle.diagnose(self.trials, given, wrong)

    def differences(self) -> Iterator[Message]:
        """Yield what the first wrong value was and, where the oracle sees it, how it came about."""
        yield from islice(filter(None, map(self._told, self.trials, self.outcomes)), 1)
        answers = [answer(outcome) for outcome in self.outcomes]
        if any(one.raised for one in answers):  # what fails somewhere is no change of the right
            return
        parts = parts_of(self.oracle, self.trials, answers)
        for explanations in transformed(self.oracle, parts).values():
            first, *others = [one.message for one in explanations]
            for other in others:
                first = say("{one} or {other}", one=first, other=other)
            yield say("Beside the right value: {why}.", why=first)

    def _told(self, trial: Trial, outcome: Outcome) -> Message:
        where = _point(dict(zip(self.oracle.arguments, trial.args, strict=False)))
        match outcome:
            case Returned(value, changed):
                found = self.oracle.check(trial, Answer(value, changed))
                return _wrong_value(trial.expected, value, found, where) if found else NOTHING
            case Raised(complaint):
                return say(
                    "Your answer fails{where}: {kind}: {text}",
                    where=where,
                    kind=complaint.kind,
                    text=complaint.text,
                )
            case Stopped(reason):
                return say(
                    "Your answer was stopped{where}: {reason}", where=where, reason=str(reason)
                )
        return say("Nothing came back from your answer.")


def on_points(
    points: Sequence[Mapping[str, Any]], right: Sequence[Outcome], given: Sequence[Outcome]
) -> Comparison:
    """Compare two expressions by their values; what they do to their arguments is their own."""
    values = [plain_number(one.value) for one in right if isinstance(one, Returned)]
    trials = [
        Trial(tuple(point.values()), value) for point, value in zip(points, values, strict=True)
    ]
    outcomes = [
        Returned(plain_number(one.value)) if isinstance(one, Returned) else one for one in given
    ]
    return Comparison(Oracle(_measure(values), tuple(points[0])), trials, outcomes)


def same(
    points: Sequence[Mapping[str, Any]], row: Sequence[Outcome], other: Sequence[Outcome]
) -> bool:
    """Whether two expressions have the same values. One that fails has none."""
    return all(isinstance(one, Returned) for one in row) and on_points(points, row, other).right


def _measure(right: Sequence[Any]) -> Measure:
    """Counts are compared as such; where all values are tiny, what is close is so as well."""
    arrays = [array for value in right if (array := as_array(value)) is not None and array.size]
    if arrays and all(np.isfinite(one).all() and (one == np.round(one)).all() for one in arrays):
        return Whole()
    sizes = [float(np.abs(one[np.isfinite(one)]).max(initial=0.0)) for one in arrays]
    return Scaled(Tolerance.A, max(sizes, default=1.0))


def _wrong_value(right: Any, given: Any, found: Finding, where: Message) -> Message:
    """Show both shapes where these differ, and both values where they are short."""
    want, got = as_array(right), as_array(given)
    if found.rung is Rung.SHAPE and want is not None and got is not None:
        return say(
            "Your answer gives the shape {given} where {right} is expected{where}.",
            given=got.shape,
            right=want.shape,
            where=where,
        )
    short = (one := shown(given)) and (other := shown(right))
    if short and found.rung in {Rung.VALUE, Rung.FINITE}:
        return say(
            "Your answer gives {given} where {right} is expected{where}.",
            given=one,
            right=other,
            where=where,
        )
    return say("Your answer is wrong{where}: {why}", where=where, why=found.message)


def plain_number(value: Any) -> Any:
    """Return counts and truth values as the numbers that they are; other values as they are."""
    array = as_array(value)
    if array is not None and array.dtype.kind in "biu":
        return array.astype(float)
    if isinstance(value, int):  # beyond any dtype
        with suppress(OverflowError):
            return float(value)
    return value


def shown(value: Any) -> str:
    """Return a number or a short array as text; empty when it is longer, or something else."""
    array = as_array(value)
    if array is None or array.size > MAX_ENTRIES:
        return ""
    if not array.ndim:
        return f"{array.item():.6g}" if array.dtype.kind in "iuf" else str(array.item())
    text = np.array2string(array, separator=", ", formatter={"all": "{:.4g}".format})
    return " ".join(text.split())


def _point(inputs: Mapping[str, Any]) -> Message:
    """Say at which inputs, as far as they are short."""
    known = [f"{name} = {text}" for name, value in inputs.items() if (text := shown(value))]
    point = ", ".join(known)
    return say(", at {point}", point=point) if point and len(point) <= MAX_POINT else NOTHING
