"""How much room stands between neighbours, by what they are to each other, as in TeX."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from grader.content.latex.symbols import ASCII
from grader.content.latex.tree import (
    Accent,
    Fence,
    Frac,
    Limits,
    Node,
    Role,
    Row,
    Script,
    Symbol,
)

EMPTY = {Role.BLANK, Role.SPACE}
BEFORE_SIGN = {
    Role.OPEN,
    Role.BINARY,
    Role.SIGN,
    Role.RELATION,
    Role.COMMA,
    Role.FUNCTION,
    Role.BIG,
}
PREFIXES = {Symbol("∂"), Symbol("∇"), Symbol("Δ")}
NAMES = {Role.FUNCTION, Role.WORD, Role.BIG}


class Style(Struct, frozen=True):
    """How to write: in ASCII alone, or in Unicode; and whether within a script, which is tight."""

    plain: bool = False
    script: bool = False

    @property
    def tight(self) -> "Style":
        return structs.replace(self, script=True)

    def spelled(self, text: str) -> str:
        """Return a sign as this style writes it."""
        if not self.plain or text.isascii():
            return text
        return "".join(ASCII.get(sign, sign) for sign in text)


def spaced(node: Node, style: Style) -> list[tuple[int, Node]]:
    """Return what stands in a row, each with the room before it. Blanks are room and no more."""
    found: list[tuple[int, Node]] = []
    blank = space = 0
    for one in _flat(node):
        if isinstance(one, Symbol) and one.role in EMPTY:
            blank = max(blank, one.role is Role.BLANK)
            space = max(space, len(one.text) if one.role is Role.SPACE else 0)
            continue
        before = found[-1][1] if found else None
        part = _resolved(before, one)
        asked = 0 if style.script and not _both_words(before, part) else blank
        room = max(asked, space, _room(before, part, style)) if before else 0
        stuck = before is not None and _edge(before, right=True) is Role.SIGN
        found.append((0 if stuck else room, part))
        blank = space = 0
    return found


def _flat(node: Node) -> Iterator[Node]:
    if isinstance(node, Row):
        for item in node.items:
            yield from _flat(item)
    else:
        yield node


def _resolved(before: Node | None, node: Node) -> Node:
    """A minus with nothing on its left is a sign."""
    if isinstance(node, Symbol) and node.role is Role.BINARY:
        first = before is None or _edge(before, right=True) in BEFORE_SIGN
        return structs.replace(node, role=Role.SIGN) if first else node
    return node


def _room(left: Node, right: Node, style: Style) -> int:
    one, other = _edge(left, right=True), _edge(right, right=False)
    if _run_together(left, right, style):
        return 1
    if Role.SIGN in {one, other}:
        return int(other is Role.SIGN and one in {Role.RELATION, Role.BINARY} and not style.script)
    if style.script:
        return int(one in NAMES and other in {Role.LETTER, Role.WORD})
    if {one, other} & {Role.RELATION, Role.BINARY}:
        return 1
    if one is Role.COMMA:
        return int(not (isinstance(right, Symbol) and right.text.isdigit()))
    if other in NAMES:
        return int(one is not Role.OPEN and left not in PREFIXES)
    if one in NAMES:
        return int(one is Role.BIG or other not in {Role.OPEN, Role.CLOSE, Role.COMMA})
    slash = {getattr(left, "text", ""), getattr(right, "text", "")} & {"/", "!"}
    fraction = isinstance(left, Frac) or isinstance(right, Frac)
    return int(fraction and not slash and one is not Role.OPEN and other in _AFTER_FRACTION)


_AFTER_FRACTION = {Role.LETTER, Role.OPEN}


def _run_together(left: Node, right: Node, style: Style) -> bool:
    """Names of letters spelled out must not become another name."""
    if not style.plain:
        return False
    one, other = _spelled_end(left, style), _spelled_start(right, style)
    long = len(one) > 1 or len(other) > 1
    return long and one[-1:].isalnum() and other[:1].isalnum() and not (one + other).isdigit()


def _spelled_end(node: Node, style: Style) -> str:
    match node:
        case Symbol(text):
            return style.spelled(text).split(" ")[-1]
        case Script() | Limits():
            return "x_x"
    return ""


def _spelled_start(node: Node, style: Style) -> str:
    match node:
        case Symbol(text):
            return style.spelled(text)
        case Script(base) | Limits(base):
            return _spelled_start(base, style)
        case Accent():
            return "name"
    return ""


def _both_words(left: Node | None, right: Node) -> bool:
    pair = (left, right)
    return all(
        isinstance(one, Symbol) and one.role in {Role.WORD, Role.LETTER} for one in pair
    ) and any(isinstance(one, Symbol) and one.role is Role.WORD for one in pair)


def _edge(node: Node, *, right: bool) -> Role:
    """Return what a node is to the neighbour on one side of it."""
    match node:
        case Symbol(_, role):
            return role
        case Script(base) | Limits(base):
            role = _edge(base, right=right)
            return Role.LETTER if role in {Role.CLOSE, Role.OPEN} and right else role
        case Accent(_, body):
            return _edge(body, right=right)
        case Fence(left, _, end):
            side = end if right else left
            return (Role.CLOSE if right else Role.OPEN) if side else Role.LETTER
        case Row(items) if items:
            return _edge(_ends(items, right=right), right=right)
    return Role.LETTER


def _ends(items: Sequence[Node], *, right: bool) -> Node:
    return items[-1] if right else items[0]
