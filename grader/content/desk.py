"""Where items turn to for what they need: a runner, the exercises, and what these expect."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Generic, TypeVar

from grader.content.exercise import Exercise
from grader.content.expectation import Expectation, expectation
from grader.content.library import Library
from grader.content.variation import Varied, varied
from grader.sandbox.job import Runner

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Kept(Generic[T]):
    """Values by exercise and seed. Who asks for one that is being made waits for that one only."""

    _values: dict[tuple[str, int], T] = field(default_factory=dict)
    _locks: dict[tuple[str, int], Lock] = field(default_factory=dict)

    def get(self, key: tuple[str, int], make: Callable[[], T]) -> T:
        with self._locks.setdefault(key, Lock()):  # atomic
            if key not in self._values:
                self._values[key] = make()
            return self._values[key]


@dataclass(frozen=True, slots=True)
class ContentDesk:
    """Values of the author's code are kept by exercise and seed, so a batch computes them once."""

    library: Library
    run: Runner
    compute: Callable[[Exercise, int, Runner], Expectation] = expectation
    vary: Callable[[Exercise, Expectation, Runner], Mapping[str, Varied]] = varied
    _kept: _Kept[Expectation] = field(default_factory=_Kept)
    _varied: _Kept[Mapping[str, Varied]] = field(default_factory=_Kept)

    def exercise(self, slug: str) -> Exercise:
        return self.library.exercise(slug)

    def expectation(self, exercise: Exercise, seed: int) -> Expectation:
        key = exercise.slug, seed
        return self._kept.get(key, lambda: self.compute(exercise, seed, self.run))

    def varied(self, exercise: Exercise, seed: int) -> Mapping[str, Varied]:
        """Return what would be right for changed inputs; the walls are those of `expectation`."""
        known = self.expectation(exercise, seed)
        key = exercise.slug, seed
        return self._varied.get(key, lambda: self.vary(exercise, known, self.run))
