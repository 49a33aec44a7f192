"""Formulas in two dimensions: fractions with bars, sums under their limits, brackets that grow."""

from collections.abc import Iterator

from grader.cli.mathtext.box import Box, beside, fill, grid, stacked, text
from grader.cli.mathtext.linear import accented, is_atom, line, script, small_script
from grader.cli.mathtext.spacing import Style, spaced
from grader.content.latex.parse import parse
from grader.content.latex.tree import (
    NONE,
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
    children,
)

INDENT = "    "
WIDE_SPACE = 2
BRACKETS = {  # top, middle, bottom
    "(": "⎛⎜⎝", ")": "⎞⎟⎠", "[": "⎡⎢⎣", "]": "⎤⎥⎦", "|": "│││", "‖": "‖‖‖",
    "⌊": "⎢⎢⎣", "⌋": "⎥⎥⎦", "⌈": "⎡⎢⎢", "⌉": "⎤⎥⎥",
}  # fmt: skip
PLAIN_BRACKETS = {
    "(": "/|\\", ")": "\\|/", "[": "[[[", "]": "]]]", "|": "|||", "{": "{{{", "}": "}}}",
}  # fmt: skip
BRACES = {"{": "⎧⎪⎨⎩", "}": "⎫⎪⎬⎭"}  # top, straight, middle, bottom
LEAST_BRACE = 3
MARKS = {"hat": "^", "check": "v", "vec": "→", "dot": "·", "ddot": "··", "tilde": "~"}


def drawn(latex: str, width: int, *, plain: bool = False) -> tuple[str, ...]:
    """Return the lines of a formula in at most so many cells, in ASCII when it is to be plain.

    Nothing comes back where one line says as much, or where the width is too small.
    """
    tree = parse(latex)
    if not _has_height(tree):
        return ()
    style = Style(plain)
    whole = layout(tree, style)
    lines = whole.lines if whole.width <= width else _broken(tree, width, style)
    return tuple(one.rstrip() for one in lines)


def layout(node: Node, style: Style) -> Box:
    """Return a node as a block of text."""
    match node:
        case Row():
            return _row(node, style)
        case Frac(above, below, small) if not small:
            return _fraction(above, below, style)
        case Root(body, degree):
            return _root(node, body, degree, style)
        case Script(base, low, high):
            return _script(base, low, high, style)
        case Limits(base, low, high):
            return _limits(base, low, high, style)
        case Accent(name, body):
            return _accent(name, body, style)
        case Grid(rows, align):
            cells = rows or ((NONE,),)
            return grid([[layout(cell, style) for cell in row] for row in cells], align)
        case Fence(left, body, right):
            inner = layout(body, style)
            if isinstance(body, Grid) and inner.tall and left == "{":
                inner = beside([text(" "), inner])
            if not _has_height(body):  # scripts alone need no tall brackets
                ends = [text(style.spelled(sign)) for sign in (left, right)]
                return beside([ends[0], inner, ends[1]])
            return beside([_bracket(left, inner, style), inner, _bracket(right, inner, style)])
    return text(style.spelled(node.text) if isinstance(node, Symbol) else line(node, style))


def _has_height(node: Node) -> bool:
    match node:
        case Frac(_, _, small) if not small:
            return True
        case Limits(_, low, high) if low != NONE or high != NONE:
            return True
        case Grid(rows) if len(rows) > 1:
            return True
    return any(_has_height(part) for part in children(node))


def _row(node: Node, style: Style) -> Box:
    return beside([box for pair in _parts(node, style) for box in pair[:2]])


def _parts(node: Node, style: Style) -> Iterator[tuple[Box, Box, Node]]:
    """Yield the room before each part, its block, and the part."""
    before: Node = NONE
    for room, part in spaced(node, style):
        apart = before == Symbol("-", Role.SIGN) and _has_height(part)  # or it joins the bar
        yield text(" " * (room or int(apart))), layout(part, style), part
        before = part


def _fraction(above: Node, below: Node, style: Style) -> Box:
    top, bottom = layout(above, style), layout(below, style)
    nested = isinstance(above, Frac) or isinstance(below, Frac)
    width = max(top.width, bottom.width, 1) + 2 * nested  # the longest bar is the last division
    return stacked([top, fill("-" if style.plain else "─", width), bottom], 1)


def _root(node: Root, body: Node, degree: Node, style: Style) -> Box:
    inner = layout(body, style)
    if style.plain and inner.tall:
        degrees = line(degree, style.tight)
        name = text(f"root({degrees}, " if degrees else "sqrt")
        ends = [text(""), text(")")] if degrees else [_bracket(one, inner, style) for one in "()"]
        return beside([name, ends[0], inner, ends[1]])
    if style.plain or (not inner.tall and (is_atom(body) or degree != NONE)):
        return text(line(node, style))
    power = text(small_script(line(degree, style.tight), "^"))
    if not inner.tall:
        return beside([power, Box((" " + "_" * inner.width, "√" + inner.lines[0]), 1)])
    base = inner.base + 1
    hook = Box((" ┌", *[" │"] * (len(inner.lines) - 1), "╲│"), base)
    return beside([power, hook, Box(("─" * inner.width, *inner.lines), base)])


def _script(base: Node, low: Node, high: Node, style: Style) -> Box:
    """Small characters stand on the line; what has none goes above or below it."""
    body = layout(base, style)
    under, over = layout(low, style.tight), layout(high, style.tight)
    if style.plain and not (under.tall or over.tall):
        ends = text(script(low, "_", style) + script(high, "^", style))
        return beside([body, Box(("", *ends.lines), 1) if body.base else ends])
    small = {
        "_": _small(under, "_", style),
        "^": _small(over, "^", style),
    }
    if body.tall:
        return beside([body, _at_corners(body, under, over, style)])
    level = text(small["_"] + small["^"])
    parts, base_line = [level], 0
    if not small["^"] and over.width:
        parts, base_line = [over, *parts], 1
    if not small["_"] and under.width:
        parts = [*parts, under]
    return beside([body, stacked(parts, base_line, "l")])


def _small(box: Box, sign: str, style: Style) -> str:
    return "" if style.plain or box.tall else small_script(box.lines[0], sign)


def _at_corners(body: Box, under: Box, over: Box, style: Style) -> Box:
    """Scripts of something tall: at its upper and at its lower end."""
    top = over if over.tall or style.plain else text(_small(over, "^", style) or over.lines[0])
    bottom = under if under.tall else text(_small(under, "_", style) or under.lines[0])
    rest = max(0, len(body.lines) - 2)
    above = len(top.lines) - 1
    lines = (*top.lines, *[""] * rest, *bottom.lines)
    return Box(lines, body.base + above)


def _limits(base: Node, low: Node, high: Node, style: Style) -> Box:
    body = layout(base, style)
    parts = [body]
    if high != NONE:
        parts = [layout(high, style.tight), *parts]
    place = len(parts) - 1
    if low != NONE:
        parts = [*parts, layout(low, style.tight)]
    return stacked(parts, place)


def _accent(name: str, body: Node, style: Style) -> Box:
    inner = layout(body, style)
    short = accented(name, line(body, style), style)
    if not inner.tall and (style.plain or "(" not in short):
        return text(short)
    mark = name.removeprefix("wide")
    width = max(inner.width, 1)
    sign = fill("_", width) if mark in {"bar", "overline"} else text(MARKS.get(mark, "^"))
    return stacked([sign, inner], 1)


def _bracket(sign: str, inner: Box, style: Style) -> Box:
    """Return a bracket as high as what it holds."""
    height = len(inner.lines)
    shapes = PLAIN_BRACKETS if style.plain else BRACKETS
    if sign in BRACES and not style.plain:
        top, straight, middle, bottom = tuple(BRACES[sign])
        rows = [top, *[straight] * (height - 2), bottom][:height]
        if height >= LEAST_BRACE:
            rows[min(max(inner.base, 1), height - 2)] = middle
        return Box(tuple(rows), inner.base)
    if sign in shapes and height > 1:
        top, straight, bottom = tuple(shapes[sign])
        return Box((top, *[straight] * (height - 2), bottom), inner.base)
    return text(style.spelled(sign))


def _broken(tree: Row, width: int, style: Style) -> tuple[str, ...]:
    """Break before relations and at wide spaces; nothing when even that is too wide."""
    boxes: list[Box] = []
    for relation, piece in _pieces(tree, style):
        joined = beside([*boxes[-1:], text(" " if relation else "  "), piece])
        if boxes and joined.width <= width:
            boxes[-1] = joined
        else:
            boxes.append(beside([text(INDENT if relation else ""), piece]))
    if any(box.width > width for box in boxes):
        return ()
    first, *rest = boxes
    return (*first.lines, *(row for box in rest for row in (*[""] * box.tall, *box.lines)))


def _pieces(tree: Row, style: Style) -> Iterator[tuple[bool, Box]]:
    """Yield blocks that may begin a line, and whether a relation begins them.

    The first relation stays with what is before it.
    """
    waiting: list[Box] = []
    relation = related = False
    for room, box, part in _parts(tree, style):
        relates = isinstance(part, Symbol) and part.role is Role.RELATION
        wide = room.width >= WIDE_SPACE
        if waiting and (wide or (relates and related)):
            yield relation, beside(waiting)
            waiting, relation, related = [box], not wide, relates
        else:
            waiting += [room, box]
            related = related or relates
    yield relation, beside(waiting)
