"""Read answers: from a person at a terminal, or one a line from a pipe (line mode)."""

import sys

from grader.cli.words import Tongue
from grader.message import Message, say

QUIT = {":q", "ｑ", "q", "quit", "終了"}


class Asker:
    """Gives the next answer, or None when there is none: end of input, or the learner stops."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._person = sys.stdin.isatty()
        if self._person:
            import readline  # noqa: F401, PLC0415 - line editing and history, only for a person

    def answer(self, expects: Message) -> str | None:
        """Return the next line that is not empty."""
        prompt = f"{self._tongue.tell(expects)} > "
        while (line := self._line(prompt)) is not None:
            if line.strip().lower() in QUIT:
                return None
            if line.strip():
                return _text(line.strip())
            if self._person:
                print(self._tongue.tell(say("Type an answer, or q to stop.")))  # noqa: T201
        return None

    def _line(self, prompt: str) -> str | None:
        """Read a line. Echo it in line mode, so that a log of a session can be read."""
        try:
            if self._person:
                return input(prompt)
            print(prompt, end="", flush=True)  # noqa: T201
            line = sys.stdin.readline()
        except (EOFError, UnicodeDecodeError):
            line = ""
        if not line:
            print()  # noqa: T201
            return None
        print(line.rstrip("\n"))  # noqa: T201
        return line


def _text(line: str) -> str:
    """Bytes that were no text come as surrogates, which nothing can store; they become �."""
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
