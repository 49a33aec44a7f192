"""The one place where errors become a message and an exit code."""

import errno
import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

import typer

from grader.cli.usage import is_usage_error
from grader.cli.words import Tongue, language_of
from grader.errors import ContentError, GraderError, Problem
from grader.message import Message, say

P = ParamSpec("P")
R = TypeVar("R")
INTERRUPTED = 130
OURS = 4
FULL = {errno.ENOSPC, errno.EDQUOT}


def guarded(command: Callable[P, R]) -> Callable[P, R]:
    """Run a command so that no traceback reaches a user (unless SHIKEN_DEBUG=1)."""

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> R:
        try:
            return command(*args, **kwargs)
        except GraderError as error:
            complain(error)
            raise typer.Exit(error.exit_code) from None
        except KeyboardInterrupt:
            _print(say("Interrupted. Everything answered so far is saved."))
            raise typer.Exit(INTERRUPTED) from None
        except BrokenPipeError:  # the reader of a pipe went away
            _fall_silent()
            raise typer.Exit(0) from None
        except (typer.Exit, typer.Abort):
            raise
        except Exception as error:  # the last resort: a bug of ours must not look like theirs
            if os.environ.get("SHIKEN_DEBUG") == "1" or is_usage_error(error):
                raise
            _confess(error)
            raise typer.Exit(OURS) from None

    return run


def _confess(error: Exception) -> None:
    """Say what has failed: the machine, or we."""
    if isinstance(error, OSError) and error.errno in FULL:
        _fall_silent()
        _print(say("Nothing more can be written: {error}", error=error))
        _print(say("  Look for room on the disk, then start again; every answer so far is saved."))
        return
    _print(say("Shiken has failed: {kind}: {error}", kind=type(error).__name__, error=error))
    _print(say("This is a bug of ours. SHIKEN_DEBUG=1 shows where it is; please report it."))


def _fall_silent() -> None:
    """What is still to be printed would fail again, at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: GraderError) -> None:
    """Print an error and what to do next; an author's error with every finding."""
    if isinstance(error, ContentError):
        for problem in error.problems:
            show_problem(problem)
    _print(error.message)
    if error.hint:
        _print(say("  {hint}", hint=error.hint))


def show_problem(problem: Problem) -> None:
    """Print one finding: file, line, what is wrong, and the next step."""
    typer.echo(f"{problem.file}:{problem.line}: {_tell(problem.message)}", err=True)
    typer.echo(f"    {_tell(problem.hint)}", err=True)


def _print(message: Message) -> None:
    text = _tell(message)
    typer.echo(_folded(text) if sys.stderr.isatty() else text, err=True)


def _folded(text: str) -> str:
    """Break the lines as words and Japanese allow; a terminal would break them anywhere."""
    from shutil import get_terminal_size  # noqa: PLC0415 - only where something went wrong

    from grader.cli.terminal.breaking import lines  # noqa: PLC0415 - the same

    indent = " " * (len(text) - len(text.lstrip(" ")))
    width = get_terminal_size().columns - len(indent)
    parts = (part for line in text.lstrip(" ").split("\n") for part in lines(line, width))
    return "\n".join(indent + part for part in parts)


def _tell(message: Message) -> str:
    return Tongue(language_of([], os.environ)).tell(message)
