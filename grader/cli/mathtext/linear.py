r"""LaTeX formulas as one line of text: `$\frac{\partial L}{\partial U}$` becomes ∂L/∂U.

What has a Unicode character becomes one, what has none keeps a bracket, so that nothing becomes
ambiguous (`h_{t-1}` is hₜ₋₁, never `h_t-1`).
"""

import re
import unicodedata

from grader.cli.mathtext.spacing import Style, spaced
from grader.content.latex.parse import parse
from grader.content.latex.symbols import ACCENTS, ASCII, LOWER, UPPER
from grader.content.latex.tree import (
    Accent,
    Fence,
    Frac,
    Grid,
    Limits,
    Node,
    Role,
    Root,
    Row,
    Script,
    Symbol,
)

IN_LINE = {"∑": "Σ", "∏": "Π"}
OPEN_ENDED = re.compile(r"[_^]\w+$")


def linear(latex: str, *, plain: bool = False) -> str:
    """Return the formula as one line of Unicode text, or of ASCII when it is to be plain."""
    return line(parse(latex), Style(plain)).strip()


def line(node: Node, style: Style) -> str:
    """Return one node on one line."""
    match node:
        case Symbol(text, role):
            sign = text if style.plain else IN_LINE.get(text, text)
            return " " * len(text) if role in {Role.BLANK, Role.SPACE} else style.spelled(sign)
        case Row():
            return _row(node, style)
        case Frac(above, below):
            return f"{_grouped(above, style, divisor=False)}/{_grouped(below, style, divisor=True)}"
        case Root(body, degree):
            return _root(body, degree, style)
        case Script(base, low, high) | Limits(base, low, high):
            return f"{line(base, style)}{script(low, '_', style)}{script(high, '^', style)}"
        case Accent(name, body):
            return accented(name, line(body, style), style)
        case Grid(rows):
            lines = (", ".join(line(cell, style) for cell in row) for row in rows)
            return "; ".join(lines)
        case Fence(left, body, right):
            return f"{style.spelled(left)}{line(body, style)}{style.spelled(right)}"


def script(node: Node, sign: str, style: Style) -> str:
    """Return a script in small characters, or behind its sign."""
    if not (text := line(node, style.tight)):
        return ""
    if (small := small_script(text, sign)) and not style.plain:
        return small
    clear = len(text) == 1 or (sign == "_" and re.fullmatch(r"[A-Za-z]+", text))
    return f"{sign}{text}" if clear else f"{sign}({text})"


def small_script(text: str, sign: str) -> str:
    """Return a text in the small characters of Unicode, or nothing when one is missing."""
    table = UPPER if sign == "^" else LOWER
    return "".join(map(table.__getitem__, text)) if all(one in table for one in text) else ""


def accented(name: str, text: str, style: Style) -> str:
    """Return a letter with its mark, or the name of the mark and what it covers."""
    if style.plain or len(text) != 1:
        return f"{name.removeprefix('wide').replace('overline', 'bar')}({text})"
    return unicodedata.normalize("NFC", text + ACCENTS[name])


def is_atom(node: Node) -> bool:
    """Whether nothing could be taken for a part of what stands beside it."""
    parts = [one for _, one in spaced(node, Style())]
    if len(parts) != 1:
        numbers = [one.text for one in parts if isinstance(one, Symbol)]
        return len(numbers) == len(parts) and all(re.fullmatch(r"[\d.]", one) for one in numbers)
    match parts[0]:
        case Fence(left, _, right):
            return bool(left and right)
        case Script(base):
            return is_atom(base)
    return isinstance(parts[0], Symbol | Accent | Root)


def _row(node: Node, style: Style) -> str:
    text, before = "", None
    for room, part in spaced(node, style):
        piece = line(part, style)
        if isinstance(part, Frac) and isinstance(before, Symbol) and before.role is Role.FUNCTION:
            room, piece = 0, f"({piece})"  # noqa: PLW2901 - log a/b would be read as (log a)/b
        before = part
        again = OPEN_ENDED.search(text) and re.match(r"\w", piece)  # `D_KL x` is not `D_KLx`
        text += " " * max(room, 1 if again else 0) + piece
    return text


def _root(body: Node, degree: Node, style: Style) -> str:
    power = line(degree, style.tight)
    if style.plain:
        inner = line(body, style)
        return f"root({power}, {inner})" if power else f"{ASCII['√']}({inner})"
    small = small_script(power, "^") or f"{power} "
    return f"{small if power else ''}√{_in_brackets(body, style)}"


def _in_brackets(node: Node, style: Style) -> str:
    text = line(node, style)
    return text if is_atom(node) else f"({text})"


def _grouped(node: Node, style: Style, *, divisor: bool) -> str:
    """Return one side of a fraction: several terms need brackets; below, several factors too."""
    text = line(node, style)
    pairs = spaced(node, style)
    parts = [one for _, one in pairs]
    prefixed = len(parts) == 2 and parts[0] in {Symbol("∂"), Symbol("d")}  # noqa: PLR2004 - dx
    terms = any(room for room, _ in pairs) or "-" in text
    slash = any(isinstance(one, Frac) or one == Symbol("/") for one in parts)
    bare = not parts or is_atom(node) or prefixed or not (divisor or terms or slash)
    return text if bare else f"({text})"
