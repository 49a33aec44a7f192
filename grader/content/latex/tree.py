"""A formula as a tree. The author's blanks are part of it: they tell `W x` from a word."""

from enum import Enum, auto

from msgspec import Struct


class Role(Enum):
    """What a symbol is to its neighbours; that decides the room between them."""

    LETTER = auto()
    WORD = auto()
    """An operand of several letters."""
    FUNCTION = auto()
    BIG = auto()
    """A sum, a product: an operator before all that follows."""
    BINARY = auto()
    SIGN = auto()
    """A minus with nothing on its left."""
    RELATION = auto()
    OPEN = auto()
    CLOSE = auto()
    COMMA = auto()
    BLANK = auto()
    """A blank of the source."""
    SPACE = auto()
    """A space that was asked for by a command; its text is as wide as it."""


class Symbol(Struct, frozen=True):
    text: str
    role: Role = Role.LETTER


class Row(Struct, frozen=True):
    items: "tuple[Node, ...]" = ()


class Frac(Struct, frozen=True):
    above: "Node"
    below: "Node"
    small: bool = False
    """To be kept on one line."""


class Root(Struct, frozen=True):
    body: "Node"
    degree: "Node"


class Script(Struct, frozen=True):
    """Below and above on the right. What is not there is an empty row."""

    base: "Node"
    low: "Node"
    high: "Node"


class Limits(Struct, frozen=True):
    """Below and above, centred: a sum and its bounds."""

    base: "Node"
    low: "Node"
    high: "Node"


class Accent(Struct, frozen=True):
    name: str
    body: "Node"


class Grid(Struct, frozen=True):
    """A matrix, cases, aligned equations. `align` is how its columns stand: l, c or r, in turn."""

    rows: "tuple[tuple[Node, ...], ...]"
    align: str


class Fence(Struct, frozen=True):
    """What stands between brackets, which are as tall as it. An empty one is not drawn."""

    left: str
    body: "Node"
    right: str


Node = Symbol | Row | Frac | Root | Script | Limits | Accent | Grid | Fence
NONE = Row()


def children(node: Node) -> tuple[Node, ...]:
    """Return the parts of a node."""
    match node:
        case Row(items):
            return items
        case Frac(above, below):
            return above, below
        case Root(body, degree):
            return body, degree
        case Script(base, low, high) | Limits(base, low, high):
            return base, low, high
        case Accent(_, body) | Fence(_, body, _):
            return (body,)
        case Grid(rows):
            return tuple(cell for row in rows for cell in row)
    return ()
