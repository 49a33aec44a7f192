"""Texts of authors on a terminal: `code`, $formulas$ and fenced listings, nothing else.

A formula with a paragraph to itself, or between double dollars, is drawn in two dimensions where
that says more and where there is room; within running text it is one line.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.text import Text

from grader.cli.terminal.layout import Hanging, Listing, Prose
from grader.cli.terminal.look import look
from grader.content.text import joined

FENCE = re.compile(r"^```\w*\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`]+)`|\$\$(.+?)\$\$|\$([^$]+)\$", re.DOTALL)
ALONE = re.compile(r"\$([^$]+)\$\s*([.,。、．，]?)")
DISPLAY = re.compile(r"(`[^`]+`)|\$\$([^$]+)\$\$\s*([.,。、．，]?)")
INDENT = 2


class Formula(Struct, frozen=True):
    """A formula by itself, drawn for the width and the encoding it meets when it is printed."""

    latex: str
    after: str = ""
    """The punctuation that ends its sentence."""
    plain: bool = False
    indent: int = 0

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        text = self._text(options)
        yield text if text.no_wrap else Hanging(" " * self.indent, Prose(text))

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        return Measurement.get(console, options, self._text(options))

    def _text(self, options: ConsoleOptions) -> Text:
        from grader.cli.mathtext.layout import drawn  # noqa: PLC0415 - most texts have no formula

        # Where signs may take two cells, what stands above each other would not meet.
        plain = self.plain or options.ascii_only or look().ambiguous > 1
        room = options.max_width - self.indent
        if lines := drawn(self.latex, room, plain=plain):
            return Text("\n".join(" " * self.indent + line for line in lines), no_wrap=True)
        return Text(in_a_line(self.latex, plain=plain) + self.after, style="italic")


def blocks(text: str, *, plain: bool = False) -> Iterator[RenderableType]:
    """Yield paragraphs, listings and formulas in order; `plain` formulas are ASCII."""
    at = 0
    if alone := ALONE.fullmatch(text.strip()):
        yield Formula(alone[1], alone[2], plain)
        return
    for match in FENCE.finditer(text):
        yield from _paragraphs(text[at : match.start()], plain=plain)
        yield listing(match[1])
        at = match.end()
    yield from _paragraphs(text[at:], plain=plain)


def inline(text: str, *, plain: bool = False) -> Text:
    """Return a line of text with its code and formulas set apart."""
    line = Text()
    at = 0
    for match in INLINE.finditer(text):
        line.append(text[at : match.start()])
        formula = match[2] or match[3]
        shown = in_a_line(formula, plain=plain) if formula else match[1]
        line.append(shown, style="italic" if formula else "cyan")
        at = match.end()
    return line.append(text[at:])


def in_a_line(latex: str, *, plain: bool) -> str:
    """Return a formula as one line; `plain` ones are ASCII."""
    from grader.cli.mathtext.linear import linear  # noqa: PLC0415 - most texts have no formula

    return linear(latex, plain=plain)


def listing(code: str) -> RenderableType:
    """Return highlighted Python code."""
    return Listing(code)


def _paragraphs(text: str, *, plain: bool) -> Iterator[RenderableType]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        if alone := ALONE.fullmatch(paragraph.strip()):
            yield Formula(alone[1], alone[2], plain, INDENT)
            continue
        at = 0
        for match in DISPLAY.finditer(paragraph):
            if match[2]:  # code keeps its dollars
                yield from _lines(paragraph[at : match.start()], plain=plain)
                yield Formula(match[2], match[3], plain, INDENT)
                at = match.end()
        yield from _lines(paragraph[at:], plain=plain)


def _lines(paragraph: str, *, plain: bool) -> Iterator[Text]:
    """A list keeps its lines; running text is filled anew for this terminal's width."""
    for part in re.split(r"\n(?=\s*(?:[-*・]|\d+[.)])\s?)", paragraph):
        if part.strip():
            yield inline(joined(part), plain=plain)
