"""What the signs and the commands without arguments stand for."""

from grader.content.latex.symbols import (
    BIG,
    BINARIES,
    FUNCTIONS,
    LETTERS,
    LIMITED,
    RELATIONS,
    SPACES,
)
from grader.content.latex.tree import Role, Symbol

PLAIN = {
    **dict.fromkeys("=<>", Role.RELATION),
    **dict.fromkeys("+-*", Role.BINARY),
    **dict.fromkeys(",;", Role.COMMA),
}
KNOWN = {
    **{name: Symbol(sign) for name, sign in LETTERS.items()},
    **{name: Symbol(sign, Role.BINARY) for name, sign in BINARIES.items()},
    **{name: Symbol(sign, Role.RELATION) for name, sign in RELATIONS.items()},
    **{name: Symbol(sign, Role.BIG) for name, sign in BIG.items()},
    **{name: Symbol(name, Role.FUNCTION) for name in FUNCTIONS | LIMITED},
    **{name: Symbol(" " * width, Role.SPACE) for name, width in SPACES.items()},
    "\\": Symbol(";", Role.COMMA),
}
FRACTIONS = {"frac": False, "dfrac": False, "cfrac": False, "tfrac": True}
