"""A desk that is set up when an item first turns to it: most questions are shown without."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from grader.content.item import Desk

if TYPE_CHECKING:
    from grader.content.exercise import Exercise
    from grader.content.expectation import Expectation
    from grader.content.variation import Varied
    from grader.sandbox.job import Runner


class LateDesk:
    """Passes everything on to the desk that `make` returns."""

    def __init__(self, make: Callable[[], Desk]) -> None:
        self._make = make

    @cached_property
    def _desk(self) -> Desk:
        return self._make()

    @property
    def run(self) -> "Runner":
        return self._desk.run

    def exercise(self, slug: str) -> "Exercise":
        return self._desk.exercise(slug)

    def expectation(self, exercise: "Exercise", seed: int) -> "Expectation":
        return self._desk.expectation(exercise, seed)

    def varied(self, exercise: "Exercise", seed: int) -> "Mapping[str, Varied]":
        return self._desk.varied(exercise, seed)
