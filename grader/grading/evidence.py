"""What is known of a submission that some hidden case rejects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from grader.content.exercise import Exercise
from grader.content.expectation import Expectation
from grader.oracle.oracle import Answer
from grader.oracle.variations import Args

Rerun = Callable[[Sequence[Args]], list[Answer | None]]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The answers by case, None where one was stopped."""

    exercise: Exercise
    known: Expectation
    answers: tuple[Answer | None, ...]
    rerun: Rerun
    """Runs the submission once more, on other arguments, in a box as before."""
