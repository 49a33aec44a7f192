"""Blocks of text for Rich that break their lines well and never leave the terminal."""

from collections.abc import Iterator
from itertools import pairwise

from rich.console import Console, ConsoleOptions, Group, RenderResult
from rich.console import RenderableType as Block
from rich.measure import Measurement
from rich.segment import Segment
from rich.text import Text

from grader.cli.terminal.breaking import Span, breaks, width_of
from grader.cli.terminal.look import look
from grader.cli.terminal.python import coloured

LEAST = 12  # cells; with less room than that, an indent is given up


class Prose:
    """Text whose lines end where Japanese and Latin text may; what has a style stays whole."""

    def __init__(self, text: Text | str, style: str = "") -> None:
        self.text = Text(text, style) if isinstance(text, str) else text

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        lines = list(self._lines(max(options.max_width, 2)))
        yield from Text("\n", self.text.style).join(lines).render(console, end="\n")

    def __str__(self) -> str:
        return self.text.plain

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self.text)

    def _lines(self, width: int) -> Iterator[Text]:
        for line in self.text.split(allow_blank=True):
            line.expand_tabs(8)
            places = breaks(line.plain, width, glued=_whole(line), ambiguous=look().ambiguous)
            for part in line.divide(places):
                part.rstrip()
                yield part


def _whole(line: Text) -> list[Span]:
    """Return the styled parts; parts that touch are one (a formula in several styles)."""
    found: list[Span] = []
    for start, end in sorted((span.start, span.end) for span in line.spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


class Hanging:
    """Blocks beside a prefix; all their lines begin under the first one."""

    def __init__(self, prefix: Text | str, *blocks: Block) -> None:
        self._prefix = Text(prefix) if isinstance(prefix, str) else prefix
        self._body = Group(*blocks)

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        indent = width_of(self._prefix.plain, look().ambiguous)
        if options.max_width - indent < LEAST:
            indent = 0
            if self._prefix.plain.strip():
                yield self._prefix
        inside = options.update(width=options.max_width - indent)
        for number, line in enumerate(console.render_lines(self._body, inside, pad=False)):
            if number or not indent:
                yield Segment(" " * indent)
            else:
                yield from self._prefix.render(console)
            yield from line
            yield Segment.line()


class Listing:
    """Highlighted Python code. A line that is too long goes on in the next one, behind a sign."""

    def __init__(self, code: str) -> None:
        self.code = code.rstrip("\n")

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        if options.no_wrap:  # into a file, where a line stays a line
            yield self._coloured(console)
            return
        sign = "↪ " if look().unicode else "\\ "
        for line in self._coloured(console).split("\n", allow_blank=True):
            line.rstrip()
            indent = len(line.plain) - len(line.plain.lstrip())
            indent = indent if options.max_width - indent > 2 * LEAST else 0
            first, *rest = _pieces(line, options.max_width, indent + len(sign))
            yield first
            for part in rest:
                yield Text.assemble(" " * indent, (sign, "dim"), part)

    def _coloured(self, console: Console) -> Text:
        if look().linear or console.color_system is None:
            return Text(self.code)
        return coloured(self.code)


def _pieces(line: Text, width: int, indent: int) -> list[Text]:
    """Return a line of code in parts: one of the full width, the others beside an indent."""
    line.expand_tabs(4)
    ambiguous = look().ambiguous
    if width_of(line.plain, ambiguous) <= width:
        return [line]
    head = breaks(line.plain, width, ambiguous=ambiguous)[0]
    tail = breaks(line.plain[head:], max(width - indent, 2), ambiguous=ambiguous)
    edges = [head, *(head + place for place in tail), len(line.plain)]
    return [line[:head], *(line[start:end] for start, end in pairwise(edges))]
