"""Check what came back from a call, and name the misconception that explains a wrong answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np

from grader.message import say
from grader.oracle.compare import compare
from grader.oracle.finding import Finding, Rung
from grader.oracle.tolerance import Measure, Single


@dataclass(frozen=True, slots=True)
class Answer:
    """What a function gave on one case: a value, or an exception (whichever it was)."""

    value: Any = None
    changed: tuple[int, ...] = ()
    raised: bool = False


@dataclass(frozen=True)
class Trial:
    """One hidden case: what goes in, and what is right."""

    args: tuple[Any, ...]
    expected: Any

    @cached_property
    def single(self) -> bool:
        """Whether an input is float32, which allows for float32 work."""
        waiting = list(self.args)
        while waiting:
            value = waiting.pop()
            if isinstance(value, np.ndarray | np.generic) and value.dtype == np.float32:
                return True
            if isinstance(value, list | tuple | set):
                waiting += value
            elif isinstance(value, dict):
                waiting += value.values()
        return False


@dataclass(frozen=True, slots=True)
class Oracle:
    """How results of one exercise are judged."""

    tolerance: Measure
    arguments: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()

    def check(self, trial: Trial, answer: Answer) -> Finding | None:
        """Return what is wrong with a returned value; None when nothing is."""
        found = compare(trial.expected, answer.value, self.measure(trial), self.outputs)
        return found or self.changed(answer.changed)

    def agree(self, trial: Trial, one: Answer, other: Answer) -> bool:
        """Whether two functions did the same on a case: both raised, or gave equal values."""
        if one.raised or other.raised:
            return one.raised and other.raised
        equal = not compare(one.value, other.value, self.measure(trial))
        return equal and one.changed == other.changed

    def diagnose(
        self,
        trials: Sequence[Trial],
        answers: Sequence[Answer | None],
        misconceptions: Mapping[str, Sequence[Answer]],
    ) -> str | None:
        """Return the misconception that gives exactly these answers on every case.

        An answer is None where the case was stopped. A misconception that differs from the right
        answer nowhere explains nothing. Two misconceptions that both fit are a guess, so neither
        is named.
        """
        everywhere = range(len(trials))
        fitting = [
            name
            for name, wrong in misconceptions.items()
            if self.same(trials, wrong, answers, everywhere) and self.differing(trials, wrong)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def differing(self, trials: Sequence[Trial], wrong: Sequence[Answer]) -> tuple[int, ...]:
        """Return the numbers of the cases on which a function is not right."""
        pairs = enumerate(zip(trials, wrong, strict=True))
        return tuple(n for n, (t, one) in pairs if not self.agree(t, Answer(t.expected), one))

    def same(
        self,
        trials: Sequence[Trial],
        one: Sequence[Answer],
        other: Sequence[Answer | None],
        cases: Iterable[int],
    ) -> bool:
        """Whether two functions did the same on these cases."""
        for case in cases:
            answer = other[case]
            if answer is None or not self.agree(trials[case], one[case], answer):
                return False
        return True

    def measure(self, trial: Trial) -> Measure:
        """Return how close is equal on this case."""
        return Single(self.tolerance) if trial.single else self.tolerance

    def changed(self, positions: Sequence[int]) -> Finding | None:
        """Return the finding on arguments that were written into, if any were."""
        if not positions:
            return None
        known = dict(enumerate(self.arguments))
        names = ", ".join(known.get(p, f"#{p + 1}") for p in positions)
        message = say(
            "the value is right, but the argument {names} was modified: work on a copy",
            names=names,
        )
        return Finding(Rung.ARGUMENT, message)
