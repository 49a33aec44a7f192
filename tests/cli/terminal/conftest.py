"""A quiz at a terminal, and a terminal that draws some signs in two cells."""

from unicodedata import east_asian_width

import pyte.screens
import pytest
from wcwidth import wcwidth


@pytest.fixture
def quiz(person, content):
    """A quiz of the small content, at a terminal."""

    def begin(kind, *more, count=1, **where):
        words = ("--content", content, "quiz", "--kind", kind, "--count", count, "--seed", 1)
        return person(*words, *more, **where).at_prompt()

    return begin


@pytest.fixture
def wide_signs(monkeypatch):
    """Make the screen draw characters of ambiguous width in two cells."""

    def width(character):
        return 2 if east_asian_width(character) == "A" else wcwidth(character)

    monkeypatch.setattr(pyte.screens, "wcwidth", width)
