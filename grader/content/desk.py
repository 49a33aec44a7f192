"""Where items turn to for what they need: a runner, the exercises, and what these expect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from grader.content.exercise import Exercise
from grader.content.expectation import Expectation, expectation
from grader.content.library import Library
from grader.content.variation import Varied, varied
from grader.sandbox.job import Runner


@dataclass(slots=True)
class ContentDesk:
    """Values of the author's code are kept by exercise and seed, so a batch computes them once."""

    library: Library
    run: Runner
    compute: Callable[[Exercise, int, Runner], Expectation] = expectation
    vary: Callable[[Exercise, Expectation, Runner], Mapping[str, Varied]] = varied
    _kept: dict[tuple[str, int], Expectation] = field(default_factory=dict)
    _varied: dict[tuple[str, int], Mapping[str, Varied]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def exercise(self, slug: str) -> Exercise:
        return self.library.exercise(slug)

    def expectation(self, exercise: Exercise, seed: int) -> Expectation:
        key = exercise.slug, seed
        with self._lock:  # the submissions of a batch are graded side by side
            if key not in self._kept:
                self._kept[key] = self.compute(exercise, seed, self.run)
            return self._kept[key]

    def varied(self, exercise: Exercise, seed: int) -> Mapping[str, Varied]:
        """Return what would be right for changed inputs; the walls are those of `expectation`."""
        known = self.expectation(exercise, seed)
        key = exercise.slug, seed
        with self._lock:
            if key not in self._varied:
                self._varied[key] = self.vary(exercise, known, self.run)
            return self._varied[key]
