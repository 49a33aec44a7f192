"""What can go wrong, sorted by who can fix it.

GraderError
├── LearnerError   2   a missing file, an unknown exercise, an unreadable answer
├── ContentError   3   a malformed bank, a reference that fails; carries every finding
└── SandboxError   4   the box could not be set up, or broke its promise twice
"""

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from msgspec import Struct

from grader.message import NOTHING, Message


class Problem(Struct, frozen=True):
    """One finding about one place in a file: what is wrong there, and what to do next."""

    file: Path
    line: int
    message: Message
    hint: Message

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}\n    {self.hint}"


class GraderError(Exception):
    """Ends the command. A person reads it, so it says what happened and what to do next."""

    exit_code: ClassVar[int] = 4

    def __init__(self, message: Message, *, hint: Message = NOTHING) -> None:
        super().__init__(str(message))
        self.message = message
        self.hint = hint


class LearnerError(GraderError):
    """The learner or user can fix it."""

    exit_code = 2


class ContentError(GraderError):
    """The author can fix it."""

    exit_code = 3

    def __init__(
        self, message: Message, *, hint: Message = NOTHING, problems: Sequence[Problem] = ()
    ) -> None:
        super().__init__(message, hint=hint)
        self.problems = tuple(problems)


class SandboxError(GraderError):
    """Only we or the machine can fix it."""

    exit_code = 4
