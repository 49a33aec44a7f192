"""Which inputs a submission does not look at, seen by changing one of them at a time.

The submission runs in its box as before, on arguments of which one is moved a little; the reference
is asked the same in the author's box. What moves one result and not the other tells which input is
ignored, or which has an influence that it should not have.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from grader.content.expectation import AUTHOR, answer, author_modules
from grader.grading.evidence import Evidence
from grader.message import Message, say
from grader.oracle.explain import about
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.oracle import Answer
from grader.oracle.part import Array, Pair, Part, near, values_of
from grader.oracle.variations import Args
from grader.sandbox.job import Call, Job, Runner, Stopped
from grader.sandbox.plain import TooLargeError

MAX_CASES = 2
MAX_AXES = 3


@dataclass(frozen=True, slots=True)
class Nudge:
    """One argument moved a little: all of it, or its first step along an axis."""

    place: int
    axis: int | None

    def apply(self, args: Args) -> Args | None:
        value = args[self.place]
        if not isinstance(value, np.ndarray) or value.dtype.kind != "f" or not value.size:
            return None
        if self.axis is not None and (self.axis >= value.ndim or value.shape[self.axis] == 1):
            return None
        moved = value.copy()
        wave = 0.25 * np.sin(1 + np.arange(value.size)).reshape(value.shape)
        if self.axis is None:
            moved += wave.astype(value.dtype)
        else:
            first = (slice(None),) * self.axis + (0,)
            moved[first] += wave.astype(value.dtype)[first]
        return (*args[: self.place], moved, *args[self.place + 1 :])


def dependence(evidence: Evidence, parts: Sequence[Part], run: Runner) -> list[Explanation]:
    """Return the inputs that have no influence, or too much, on outputs that nothing explains."""
    exercise, known = evidence.exercise, evidence.known
    cases = [pair.case for pair in parts[0].wrong][:MAX_CASES]
    width = max(len(known.trials[case].args) for case in cases)
    nudges = [Nudge(place, axis) for place in range(width) for axis in (None, *range(MAX_AXES))]
    rows = [
        (nudge, case, args)
        for nudge in nudges
        for case in cases
        if nudge.place < len(known.trials[case].args)
        and (args := nudge.apply(known.trials[case].args)) is not None
    ]
    if not rows:
        return []
    inputs = [args for _, _, args in rows]
    function = f"reference.{exercise.brief.function}"
    calls = tuple(Call(function, args) for args in inputs)
    try:
        _, *outcomes = run(Job(author_modules(exercise)[:2], calls, AUTHOR))
        given = evidence.rerun(inputs)
    except TooLargeError:  # inputs that are large by themselves, many times
        return []
    right = [None if isinstance(o, Stopped) else answer(o) for o in outcomes]
    seen: dict[Nudge, list[tuple[int, Answer | None, Answer | None]]] = {}
    for (nudge, case, _), one, other in zip(rows, right, given, strict=True):
        seen.setdefault(nudge, []).append((case, one, other))
    found = []
    for part in parts:
        felt = {nudge: _felt(part, several) for nudge, several in seen.items()}
        told = list(_told(exercise.arguments, felt))
        found += [
            Explanation(name, Kind.INPUT, about(part, message), tuple(p.case for p in part.wrong))
            for name, message in told[:MAX_CASES]
        ]
    return found


Counts = tuple[tuple[int, int, int], ...]
"""For each case: how many entries moved in the right result, in the given one, and in both."""
Felt = Counts | None


def _felt(part: Part, several: Sequence[tuple[int, Answer | None, Answer | None]]) -> Felt:
    pairs = {pair.case: pair for pair in part.pairs}
    counts = []
    for case, right, given in several:
        if right is None or right.raised or given is None or given.raised or case not in pairs:
            return None
        pair = pairs[case]
        one = _moved(pair.right, pair, right, part.place)
        other = _moved(pair.given, pair, given, part.place)
        if one is None or other is None:
            return None
        both = int((one & other).sum()) if one.shape == other.shape else -1
        counts.append((int(one.sum()), int(other.sum()), both))
    return tuple(counts)


def _moved(before: Array, pair: Pair, now: Answer, place: int) -> Array | None:
    """Which entries of a result moved with the input."""
    value = values_of(pair.whole, now.value).get(place)
    if value is None or value.shape != before.shape:
        return None
    return ~near(before, value, pair.measure)


def _told(names: Sequence[str], felt: dict[Nudge, Felt]) -> Iterator[tuple[str, Message]]:
    """Yield what is to be said; of an input that is wrong as a whole, nothing about its steps."""
    silent = set()
    for nudge, counts in felt.items():
        if not counts or nudge.place in silent:
            continue
        name = names[nudge.place] if nudge.place < len(names) else f"#{nudge.place + 1}"
        if nudge.axis is not None:
            told = _of_first_step(name, nudge.axis, counts)
        elif told := _of_all(name, counts):
            silent.add(nudge.place)
        if told:
            yield told


def _of_all(name: str, counts: Counts) -> tuple[str, Message] | None:
    """Whether an input makes a difference just where it should."""
    if all(right and not given for right, given, _ in counts):
        return f"{name}_ignored", say("`{name}` makes no difference, and it should", name=name)
    if all(given and not right for right, given, _ in counts):
        message = say("`{name}` makes a difference, and it should not", name=name)
        return f"{name}_needless", message
    return None


def _of_first_step(name: str, axis: int, counts: Counts) -> tuple[str, Message] | None:
    """Whether the first step along an axis reaches too few entries, or too many."""
    values = {"name": name, "axis": axis, "right": counts[0][0], "given": counts[0][1]}
    if all(both == given < right for right, given, both in counts):
        message = say(
            "the first step of `{name}` along axis {axis} should have an influence on"
            " {right} entries of the result; here it has one on {given}",
            **values,
        )
        return f"{name}_{axis}_short", message
    if all(both == right < given for right, given, both in counts):
        message = say(
            "the first step of `{name}` along axis {axis} should have an influence on"
            " {right} entries of the result only; here it has one on {given}",
            **values,
        )
        return f"{name}_{axis}_far", message
    return None
