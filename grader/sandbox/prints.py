"""What foreign code prints: bounded, and stripped of what a terminal would obey."""

from grader.sandbox.job import Limits


class Prints:
    """What was printed: the first part is kept, the rest is counted, too much ends the job."""

    def __init__(self, limits: Limits) -> None:
        self._kept = bytearray()
        self._room = limits.kept_output_kb << 10
        self._left = limits.output_kb << 10

    @property
    def flooded(self) -> bool:
        return self._left < 0

    def add(self, data: bytes) -> None:
        self._left -= len(data)
        kept = data[: self._room]
        self._room -= len(kept)
        self._kept += kept

    def take(self) -> str:
        """Return what was printed since the last time, without what a terminal would obey."""
        text = bytes(self._kept).decode("utf-8", "replace")
        self._kept.clear()
        return printable(text)


def printable(text: str) -> str:
    """Return the text without control characters (escape sequences among them)."""
    return "".join(c for c in text.replace("\r\n", "\n") if c in "\n\t" or c.isprintable())
