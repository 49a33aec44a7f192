"""A rule of good questions: what all of them have in common, and which ones break it."""

from abc import ABC, abstractmethod
from collections.abc import Iterator

from grader.authoring.material import Material
from grader.errors import Problem

FEWEST = 50
"""Questions with options below which shares say nothing, so that a small bank is left in peace."""


class Rule(ABC):
    @abstractmethod
    def problems(self, material: Material) -> Iterator[Problem]:
        """Yield each breach, at its line, with the next step."""
