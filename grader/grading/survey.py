"""What a source text says it does, without running it: names defined, names used, errors.

This text runs inside a box (see `inspect_submission`), because even reading a hostile program as
a syntax tree can bring an interpreter down. So it uses the standard library only, and plain data.
"""

import ast
import re
import tokenize
from io import StringIO
from typing import Any

MAX_USES = 5000
KEPT_MAGICS = {"time", "timeit", "capture", "prun"}
MAGIC_LINE = re.compile(r"\s*[%!?]|\s*[\w.*\[\]]+\?{1,2}\s*$|\s*[\w, ]+=\s*[%!]")


def survey(cells: list[str]) -> dict[str, Any]:
    """Return the cleaned cells, syntax errors, defined names with their places, names used."""
    cleaned = [without_magics(cell) for cell in cells]
    errors, trees = [], []
    for number, cell in enumerate(cleaned):
        tree = parsed(cell)
        if isinstance(tree, ast.Module):
            trees.append((number, tree))
        else:
            errors.append([number, tree.lineno or 0, str(tree.msg)])
    return {
        "cells": cleaned,
        "errors": errors,
        "defined": {name: place for n, tree in trees for name, place in defined(tree, n)},
        "uses": uses(trees),
    }


def parsed(cell: str) -> ast.Module | SyntaxError:
    try:
        return ast.parse(cell)
    except SyntaxError as error:
        return error
    except (ValueError, MemoryError, RecursionError) as error:
        return SyntaxError(f"cannot be read: {type(error).__name__} {error}".strip())


def without_magics(cell: str) -> str:
    """Comment out what only Jupyter understands; lines keep their numbers."""
    if isinstance(parsed(cell), ast.Module):
        return cell
    first = re.match(r"\s*%%(\w+)", cell)
    if first and first[1] not in KEPT_MAGICS:
        return "\n".join(f"# {line}" for line in cell.split("\n"))
    cleaned: list[str] = []
    for line in cell.split("\n"):
        is_magic = MAGIC_LINE.match(line) and is_complete(cleaned)
        cleaned.append(masked(line) if is_magic else line)
    return "\n".join(cleaned)


def is_complete(lines: list[str]) -> bool:
    """Whether no bracket, text or backslash is open: only then can a magic follow."""
    try:
        for _ in tokenize.generate_tokens(StringIO("\n".join(lines) + "\n").readline):
            pass
    except (tokenize.TokenError, SyntaxError):
        return False
    return True


def masked(line: str) -> str:
    """A magic inside a block leaves `pass`, so that the block is not empty."""
    indent = line[: len(line) - len(line.lstrip())]
    return f"{indent}pass  # {line.strip()}"


def defined(tree: ast.Module, cell: int) -> list[tuple[str, list[int]]]:
    """Return the names bound at the top level, also inside `if`, `try`, `with` and loops."""
    found: list[tuple[str, list[int]]] = []
    waiting: list[ast.AST] = list(tree.body)
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.append((node.name, [cell, node.lineno]))
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = [t.id for t in targets if isinstance(t, ast.Name)]
            found += [(name, [cell, node.lineno]) for name in names]
        elif isinstance(node, ast.ImportFrom):
            found += [(a.asname or a.name, [cell, node.lineno]) for a in node.names]
        elif isinstance(node, ast.stmt | ast.ExceptHandler):
            waiting += [
                child for child in ast.iter_child_nodes(node) if not isinstance(child, ast.expr)
            ]
    return found


def uses(trees: list[tuple[int, ast.Module]]) -> list[list[Any]]:
    """Return dotted names with their places, import aliases resolved: np.dot is numpy.dot."""
    nodes = [(cell, node) for cell, tree in trees for node in ast.walk(tree)]
    aliases: dict[str, str] = {}
    found: list[list[Any]] = []
    for cell, node in nodes:
        for known_as, full in imported(node):
            aliases[known_as] = full
            found.append([full, cell, getattr(node, "lineno", 0)])
    for cell, node in nodes:
        if name := dotted(node):
            head, dot, rest = name.partition(".")
            found.append([aliases.get(head, head) + dot + rest, cell, getattr(node, "lineno", 0)])
    return found[:MAX_USES]


def imported(node: ast.AST) -> list[tuple[str, str]]:
    """Return the names that an import binds, each with what it stands for."""
    if isinstance(node, ast.Import):
        return [(a.asname, a.name) if a.asname else (top(a.name), top(a.name)) for a in node.names]
    if isinstance(node, ast.ImportFrom):
        return [(a.asname or a.name, f"{node.module or ''}.{a.name}") for a in node.names]
    return []


def top(name: str) -> str:
    return name.partition(".")[0]


def dotted(node: ast.AST) -> str:
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    return ".".join([node.id, *reversed(parts)]) if isinstance(node, ast.Name) else ""
