"""What the reference gives on inputs that were changed, for explaining wrong answers.

Computed once for an exercise and a seed, in the author's box; no submission is involved.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice

from grader.content.exercise import Exercise
from grader.content.expectation import AUTHOR, Expectation, answer, author_modules
from grader.message import Message
from grader.oracle.oracle import Answer
from grader.oracle.tolerance import Tolerance
from grader.oracle.variations import Args, variations
from grader.sandbox.job import Call, Job, Runner, Stopped
from grader.sandbox.plain import TooLargeError

LIMITS = replace(AUTHOR, cpu_seconds=1.5, wall_seconds=5.0)  # a learner waits for it
MOST = 200


@dataclass(frozen=True, slots=True)
class Varied:
    """A change of the inputs, and what is right for them on each case, as far as is known."""

    message: Message
    answers: tuple[Answer | None, ...]


def varied(exercise: Exercise, known: Expectation, run: Runner) -> Mapping[str, Varied]:
    """Ask the reference about every variation on every case."""
    if exercise.brief.tolerance is Tolerance.PROPERTIES:
        return {}
    inputs = [trial.args for trial in known.trials]
    asked = [
        (one, [one.change(args) for args in inputs])
        for one in islice(variations(exercise.arguments, inputs), MOST)
    ]
    function = f"reference.{exercise.brief.function}"
    wanted: list[Args] = [args for _, rows in asked for args in rows if args is not None]
    calls = tuple(Call(function, args) for args in wanted)
    modules = author_modules(exercise)[:2]  # recipes and the reference
    try:
        _, *outcomes = run(Job(modules, calls, LIMITS))
    except TooLargeError:  # inputs that are large by themselves, hundreds of times
        return {}
    given = iter([None if isinstance(o, Stopped) else answer(o) for o in outcomes])
    found: dict[str, Varied] = {}
    for one, rows in asked:
        own = islice(given, sum(args is not None for args in rows))
        answers = tuple(
            Answer(trial.expected) if args is None else next(own)
            for args, trial in zip(rows, known.trials, strict=True)
        )
        found[one.id] = Varied(one.message, answers)
    return found
