"""Blocks of text with a baseline, and how they are put beside and above each other.

Widths are those of a terminal's cells: a Japanese character takes two, a combining mark none.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from rich.cells import cell_len


@dataclass(frozen=True)
class Box:
    lines: tuple[str, ...]
    base: int = 0
    """The line on which a letter beside the box stands."""

    @cached_property
    def width(self) -> int:
        return max(map(cell_len, self.lines), default=0)

    @property
    def below(self) -> int:
        """How many lines there are under the baseline."""
        return len(self.lines) - self.base - 1

    @property
    def tall(self) -> bool:
        return len(self.lines) > 1


def text(line: str) -> Box:
    return Box((line,))


def beside(boxes: Sequence[Box]) -> Box:
    """Put boxes in a row, baselines level."""
    if not boxes:
        return text("")
    above, below = max(box.base for box in boxes), max(box.below for box in boxes)
    grown = [_grown(box, above - box.base, below - box.below) for box in boxes]
    lines = zip(*([_padded(line, box.width) for line in box.lines] for box in grown), strict=True)
    return Box(tuple(map("".join, lines)), above)


def stacked(boxes: Sequence[Box], base: int, align: str = "c") -> Box:
    """Put boxes under each other; the baseline is that of the box with the number `base`."""
    width = max(box.width for box in boxes)
    lines = [_padded(line, width, align) for box in boxes for line in _aligned(box).lines]
    before = sum(len(box.lines) for box in boxes[:base])
    return Box(tuple(lines), before + boxes[base].base)


def grid(rows: Sequence[Sequence[Box]], align: str) -> Box:
    """Put boxes into columns, aligned in turn as `align` says, with the baseline in the middle."""
    columns = max(map(len, rows))
    full = [[*row, *[text("")] * (columns - len(row))] for row in rows]
    widths = [max(row[place].width for row in full) for place in range(columns)]
    apart = any(box.tall for row in full for box in row)
    lines: list[str] = []
    for number, row in enumerate(full):
        cells = [
            _column(box, width, align[place % len(align)])
            for place, (box, width) in enumerate(zip(row, widths, strict=True))
        ]
        gaps = [text("  ")] * (columns - 1)
        pairs = [one for pair in zip(cells, [*gaps, text("")], strict=True) for one in pair]
        lines += [""] * (apart and number > 0)
        lines += beside(pairs).lines
    return Box(tuple(lines), (len(lines) - 1) // 2)


def fill(sign: str, width: int) -> Box:
    return text(sign * width)


def _grown(box: Box, above: int, below: int) -> Box:
    return Box((*[""] * above, *box.lines, *[""] * below), box.base + above)


def _aligned(box: Box) -> Box:
    """Make all lines as wide as the widest, so that they stay together."""
    return Box(tuple(_padded(line, box.width) for line in box.lines), box.base)


def _column(box: Box, width: int, align: str) -> Box:
    lines = tuple(_padded(line, width, align) for line in _aligned(box).lines)
    return Box(lines, box.base)


def _padded(line: str, width: int, align: str = "l") -> str:
    room = width - cell_len(line)
    left = {"l": 0, "c": room // 2, "r": room}[align]
    return " " * left + line + " " * (room - left)
