"""Typed code, before it is run: whether it is one expression; and how long it is waited for."""

import ast
import warnings
from collections.abc import Callable, Iterable
from itertools import islice

from grader.errors import LearnerError
from grader.message import say
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


def must_be_read(text: str, refusal: Callable[[str], LearnerError]) -> None:
    """Raise what is to be said of an answer that is no expression; it is given the reason."""
    if len(text) > MAX_CODE:
        raise LearnerError(
            say("That is longer than any answer here."),
            hint=say("Type one expression of at most {count} characters.", count=MAX_CODE),
        )
    if why := unreadable(text):
        raise refusal(why)


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
