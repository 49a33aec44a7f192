"""Make mutants: a source text with one mistake each, such as numeric code really has."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from grader.authoring.mutators import MUTATORS

SKIPPED = (ast.Import, ast.ImportFrom, ast.arg, ast.Raise, ast.Assert, ast.Global)
WHOLE = ("axis", "keepdims")  # changed as a whole: axis=1 for axis=-1 is no mistake


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed statement: how it was, how it is now, and the whole text with it."""

    operator: str
    line: int
    was: str
    now: str
    source: str


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a node stands: a field of its parent, and the statement around it."""

    parent: ast.AST
    field: str
    index: int | None
    statement: ast.stmt

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def mutants(source: str) -> Iterator[Mutant]:
    """Yield every mutant once, in the order of the text. The source must be Python."""
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    for node, place in list(_nodes(tree)):
        was = _shown(place.statement)
        for mutator in MUTATORS.get(type(node), ()):
            for other in mutator(node):
                place.put(other)
                text = ast.unparse(ast.fix_missing_locations(tree))
                now = _shown(other if node is place.statement else place.statement)
                place.put(node)
                if text not in seen:
                    seen.add(text)
                    line = place.statement.lineno
                    yield Mutant(mutator.__name__, line, was, now, text)


def _nodes(tree: ast.Module) -> Iterator[tuple[ast.AST, _Place]]:
    """Yield what may be changed: nothing in imports, docstrings, or names of arguments."""
    for index, statement in enumerate(tree.body):
        yield from _inside(statement, _Place(tree, "body", index, statement))


def _inside(node: ast.AST, place: _Place) -> Iterator[tuple[ast.AST, _Place]]:
    if isinstance(node, SKIPPED) or _is_docstring(node):
        return
    yield node, place
    if isinstance(node, ast.keyword) and node.arg in WHOLE:
        return
    for field, value in ast.iter_fields(node):
        if field in {"decorator_list", "annotation", "returns"}:
            continue
        several = isinstance(value, list)
        for index, child in enumerate(value if several else [value]):
            if isinstance(child, ast.AST):
                statement = child if isinstance(child, ast.stmt) else place.statement
                at = _Place(node, field, index if several else None, statement)
                yield from _inside(child, at)


def _is_docstring(node: Any) -> bool:
    match node:
        case ast.Expr(ast.Constant(str())):
            return True
    return False


def _shown(statement: ast.AST) -> str:
    """The statement on one line; of a loop, a branch or a function, its head."""
    return ast.unparse(statement).splitlines()[0]
