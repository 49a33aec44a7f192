"""Texts of authors on a terminal: `code`, $formulas$ and fenced listings, nothing else."""

import re
from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from grader.cli.mathtext import linear
from grader.cli.terminal.layout import Listing
from grader.content.text import joined

FENCE = re.compile(r"^```\w*\n(.*?)^```\s*$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`]+)`|\$([^$]+)\$")


def blocks(text: str) -> Iterator[RenderableType]:
    """Yield paragraphs and listings in order."""
    at = 0
    for match in FENCE.finditer(text):
        yield from _paragraphs(text[at : match.start()])
        yield listing(match[1])
        at = match.end()
    yield from _paragraphs(text[at:])


def inline(text: str) -> Text:
    """Return a line of text with its code and formulas set apart."""
    line = Text()
    at = 0
    for match in INLINE.finditer(text):
        line.append(text[at : match.start()])
        line.append(match[1] or linear(match[2]), style="cyan" if match[1] else "italic")
        at = match.end()
    return line.append(text[at:])


def listing(code: str) -> RenderableType:
    """Return highlighted Python code."""
    return Listing(code)


def _paragraphs(text: str) -> Iterator[RenderableType]:
    for paragraph in re.split(r"\n\s*\n", text.strip()):
        # A list keeps its lines; running text is filled anew for this terminal's width.
        for part in re.split(r"\n(?=\s*(?:[-*・]|\d+[.)])\s?)", paragraph):
            if part.strip():
                yield inline(joined(part))
