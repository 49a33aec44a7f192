"""What this terminal is and can do, found out once: keys or lines, linear or not, ASCII or not."""

import os
import sys
from functools import cache

from msgspec import Struct

from grader.cli.terminal.width import ambiguous_width


class Look(Struct, frozen=True):
    person: bool
    """Somebody types; else answers come from a pipe or a file."""
    keys: bool
    """Keys are read one by one, and the cursor may be moved."""
    linear: bool
    """For screen readers: no tables, no colours, nothing moves."""
    ambiguous: int = 1
    """The cells of a character whose width is the terminal's choice (─ σ ★)."""
    utf8: bool = True

    @property
    def unicode(self) -> bool:
        """Whether signs beyond ASCII can be drawn and keep their places."""
        return self.utf8 and self.ambiguous == 1

    @property
    def pointer(self) -> str:
        return "❯" if self.unicode else ">"


@cache
def look() -> Look:
    """Look at the environment and at the terminal; the first call may ask the terminal."""
    person, screen = sys.stdin.isatty(), sys.stdout.isatty()
    dumb = os.environ.get("TERM", "dumb") in {"", "dumb", "unknown"}
    linear = os.environ.get("SHIKEN_LINEAR", "") not in {"", "0"} or (screen and dumb)
    keys = person and screen and not linear
    ambiguous = ambiguous_width(probe=keys)
    utf8 = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    return Look(person, keys, linear, ambiguous, utf8)
