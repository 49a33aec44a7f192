"""Read LaTeX into a tree. Nothing is refused: what is not known is shown by its name."""

import re
from collections.abc import Callable, Iterable

from grader.content.latex.commands import FRACTIONS, KNOWN, PLAIN
from grader.content.latex.symbols import (
    ACCENTS,
    ALIGNED,
    ALPHABETS,
    BARS,
    CLOSING,
    DELIMITERS,
    FENCES,
    FONTS,
    IGNORED,
    LIMITED,
    OPENING,
    TEXTS,
)
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
)

TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
DEEPEST = 40  # brackets within brackets; beyond, they are signs like any other


def parse(latex: str) -> Row:
    """Return the tree of a formula."""
    return _Reader(latex).everything()


def unknown(latex: str) -> frozenset[str]:
    """Return the commands that nobody knows here, and a brace that has no partner."""
    reader = _Reader(latex)
    reader.everything()
    return frozenset(reader.unknown)


class _Reader:
    """Goes from left to right; groups and arguments call for themselves."""

    def __init__(self, latex: str) -> None:
        self._tokens: list[str] = TOKEN.findall(latex)
        self._at = 0
        self._depth = 0
        self.unknown: set[str] = set()

    def everything(self) -> Row:
        rows = [self._sequence(set())]
        while self._at < len(self._tokens):  # a closing brace too many
            self.unknown.add(self._take())
            rows.append(self._sequence(set()))
        return Row(tuple(node for row in rows for node in row.items))

    def _sequence(self, stops: Iterable[str]) -> Row:
        """Read up to one of these tokens, or to what ends the group around; leave it there."""
        ends = {"}", *stops}
        items: list[Node] = []
        while (token := self._next()) and token not in ends:
            self._take()
            if token in {"^", "_"}:
                self._attach(token, items)
            elif token == "'":
                _prime(items)
            else:
                items.append(self._node(token, items))
        return Row(tuple(items))

    def _node(self, token: str, before: list[Node]) -> Node:
        if token == "{":
            return self._group()
        if token in OPENING:
            return self._bracket(token)
        if token in CLOSING:
            return Symbol(CLOSING[token], Role.CLOSE)
        if token in BARS:
            opened = sum(one == Symbol(BARS[token], Role.OPEN) for one in before)
            closed = sum(one == Symbol(BARS[token], Role.CLOSE) for one in before)
            return Symbol(BARS[token], Role.CLOSE if opened > closed else Role.OPEN)
        if token.startswith("\\"):
            return self._command(token[1:])
        if token.isspace() or token == "~":
            return NONE if self._ends_a_command(before) else Symbol(" ", Role.BLANK)
        return Symbol(token, PLAIN.get(token, Role.LETTER))

    def _ends_a_command(self, before: list[Node]) -> bool:
        """As in TeX, the blank behind a name is not shown. Behind a script it is no such blank."""
        name = self._tokens[self._at - 2] if self._at > 1 else ""
        scripted = bool(before) and isinstance(before[-1], Script | Limits)
        ends = name.startswith("\\") and name[-1].isalpha() and not scripted
        return ends and self._next() != "/"

    def _group(self) -> Node:
        row = self._deeper(lambda: self._sequence(()))
        if self._next() == "}":
            self._take()
        elif self._depth < DEEPEST:
            self.unknown.add("{")
        return row

    def _bracket(self, token: str) -> Node:
        """Pair brackets, of whatever kind: half-open intervals are no mistake."""
        body = self._deeper(lambda: self._sequence((*CLOSING, "\\right", "\\end", "&", "\\\\")))
        if self._next() in CLOSING:
            return Fence(OPENING[token], body, CLOSING[self._take()])
        return Row((Symbol(OPENING[token], Role.OPEN), *body.items))

    def _deeper(self, read: Callable[[], Row]) -> Row:
        if self._depth == DEEPEST:
            return NONE
        self._depth += 1
        row = read()
        self._depth -= 1
        return row

    def _command(self, name: str) -> Node:
        if name in FRACTIONS:
            return Frac(self._argument(), self._argument(), FRACTIONS[name])
        if name == "sqrt":
            return self._root()
        if name in {"left", "begin", "not", "underbrace", "overbrace", "underset", "overset"}:
            return self._structure(name)
        if name in FONTS:
            return _word(self._argument(), Role.FUNCTION if name == "operatorname" else Role.WORD)
        if name in TEXTS:
            return Symbol(self._verbatim().strip(), Role.WORD)
        if name in ACCENTS:
            return Accent(name, self._argument())
        if name in ALPHABETS:
            return _changed(self._argument(), ALPHABETS[name])
        if name in IGNORED:
            return NONE
        if name == "end":  # of nothing that began
            self.unknown.add(f"end{{{self._verbatim()}}}")
            return NONE
        if name in {"right", "middle"}:
            return Symbol(self._delimiter(), Role.CLOSE)
        if name not in KNOWN:
            self.unknown.add(name)
        return KNOWN.get(name, Symbol(name, Role.FUNCTION))

    def _structure(self, name: str) -> Node:
        match name:
            case "left":
                return self._stretched()
            case "begin":
                return self._environment()
            case "not":
                negated = {"=": "≠", "∈": "∉", "<": "≮", ">": "≯"}
                node = self._argument()
                sign = node.text if isinstance(node, Symbol) else ""
                return Symbol(negated.get(sign, sign), Role.RELATION)
            case "underset":
                low, base = self._argument(), self._argument()
                return Limits(base, low, NONE)
            case "overset":
                high, base = self._argument(), self._argument()
                return Limits(base, NONE, high)
        return Limits(self._argument(), NONE, NONE)  # a brace, whose words follow as a script

    def _root(self) -> Node:
        self._skip_blanks()
        degree: Node = NONE
        if self._next() == "[":
            self._take()
            degree = self._deeper(lambda: self._sequence(("]",)))
            if self._next() == "]":
                self._take()
        return Root(self._argument(), degree)

    def _stretched(self) -> Node:
        left = self._delimiter()
        body = self._deeper(lambda: self._sequence(("\\right", "\\end", "&", "\\\\")))
        if self._next() != "\\right":
            return Row((Symbol(left, Role.OPEN), *body.items))
        self._take()
        return Fence(left, body, self._delimiter())

    def _delimiter(self) -> str:
        self._skip_blanks()
        token = self._take()
        return DELIMITERS.get(token, token)

    def _environment(self) -> Node:
        name = self._verbatim()
        if name not in FENCES:
            self.unknown.add(name)
        if name == "array":
            self._verbatim()
        grid = Grid(tuple(self._cells()), ALIGNED.get(name, "c"))
        if self._next() == "\\end":
            self._take()
            self._verbatim()
        left, right = FENCES.get(name, ("", ""))
        return Fence(left, grid, right)

    def _cells(self) -> list[tuple[Node, ...]]:
        rows: list[list[Node]] = [[]]
        while True:
            cell = self._deeper(lambda: self._sequence(("&", "\\\\", "\\end")))
            rows[-1].append(cell)
            if self._next() not in {"&", "\\\\"} or self._depth == DEEPEST:
                break
            if self._take() == "\\\\":
                rows.append([])
        blank = {Role.BLANK, Role.SPACE}
        full = [
            row
            for row in rows
            if any(not isinstance(one, Symbol) or one.role not in blank for one in _inside(row))
        ]
        return [tuple(row) for row in full]

    def _attach(self, sign: str, items: list[Node]) -> None:
        """Give a script to what stands before it, which may have the other one already."""
        while items and (items[-1] == NONE or items[-1] == Symbol(" ", Role.BLANK)):
            items.pop()
        base = items.pop() if items else NONE
        script = self._argument()
        if not isinstance(base, Script | Limits):
            empty = Limits if _is_limited(base) else Script
            base = empty(base, NONE, NONE)
        kind = type(base)
        low = _joined(base.low, script) if sign == "_" else base.low
        high = _joined(base.high, script) if sign == "^" else base.high
        items.append(kind(base.base, low, high))

    def _argument(self) -> Node:
        self._skip_blanks()
        if self._next() in {"", "}", "&"} or self._depth == DEEPEST:
            return NONE
        self._depth += 1
        node = self._node(self._take(), []) if self._next() not in OPENING else self._open()
        self._depth -= 1
        return node

    def _open(self) -> Node:
        return Symbol(OPENING[self._take()], Role.OPEN)  # `x^(` is no group in TeX

    def _verbatim(self) -> str:
        """Return the letters of an argument as they stand."""
        self._skip_blanks()
        if self._next() != "{":
            return self._take().removeprefix("\\")
        self._take()
        start, depth = self._at, 1
        while self._next() and depth:
            depth += {"{": 1, "}": -1}.get(self._take(), 0)
        text = "".join(self._tokens[start : self._at - (depth == 0)])
        return re.sub(r"\\(.)", r"\1", text).replace("~", " ")

    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self) -> str:
        token = self._next()
        self._at += 1
        return token

    def _skip_blanks(self) -> None:
        while self._next().isspace():
            self._at += 1


def _prime(items: list[Node]) -> None:
    """A prime belongs to the letter before it."""
    match items[-1] if items else NONE:
        case Symbol(text, role) if role is not Role.BLANK:
            items[-1] = Symbol(f"{text}′", role)
        case _:
            items.append(Symbol("′"))


def _is_limited(base: Node) -> bool:
    return isinstance(base, Symbol) and (base.role is Role.BIG or base.text in LIMITED)


def _joined(one: Node, other: Node) -> Node:
    before = one.items if isinstance(one, Row) else (one,)  # flat, however many come
    return Row((*before, other)) if before else other


def _inside(cells: Iterable[Node]) -> list[Node]:
    return [one for cell in cells for one in (cell.items if isinstance(cell, Row) else (cell,))]


def _word(node: Node, role: Role) -> Node:
    """Letters in roman type are one name."""
    signs = node.items if isinstance(node, Row) else (node,)
    letters = [one.text for one in signs if isinstance(one, Symbol) and one.role is Role.LETTER]
    if len(letters) < max(2, len(signs)):
        return node
    return Symbol("".join(letters), role)


def _changed(node: Node, alphabet: dict[str, str]) -> Node:
    match node:
        case Symbol(text, role):
            return Symbol("".join(alphabet.get(letter, letter) for letter in text), role)
        case Row(items):
            return Row(tuple(_changed(one, alphabet) for one in items))
    return node
