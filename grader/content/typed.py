"""Typed code, before it is run: whether it is one expression; and how long it is waited for."""

import ast
import warnings
from collections.abc import Iterable
from itertools import islice

from grader.sandbox.job import Outcome, Stopped
from grader.sandbox.prints import printable

MAX_CODE = 300  # characters; what is missing is a line
MAX_SHOWN = 60  # characters of an answer that a message repeats


def unreadable(code: str) -> str:
    """Return why a text is no single expression; empty when it is one.

    `ast` only reads, and nothing longer than MAX_CODE may come here.
    """
    if not code.strip():
        return "it is empty"
    try:
        with warnings.catch_warnings(action="ignore"):  # an odd backslash is no message of ours
            ast.parse(code.strip(), mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        return str(getattr(error, "msg", error)) or type(error).__name__
    return ""


def quoted(code: str) -> str:
    """Return the beginning of an answer without what a terminal would obey."""
    return printable(code.strip()[:MAX_SHOWN])


def until_stopped(outcomes: Iterable[Outcome], count: int) -> list[Outcome]:
    """Take outcomes up to one that was stopped, which stands for the rest: one wait is enough."""
    taken: list[Outcome] = []
    for outcome in islice(outcomes, count):
        taken.append(outcome)
        if isinstance(outcome, Stopped):
            return taken + [outcome] * (count - len(taken))
    return taken
