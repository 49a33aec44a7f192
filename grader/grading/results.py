"""results.jsonl: one line a verdict, appended and flushed as it is made.

The file is the batch's memory. Whatever interrupts a batch, the lines that were written are whole
(a torn last one is cut off when the batch is resumed), and what they tell is not graded again.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, Self

from grader.errors import LearnerError
from grader.message import say

NAME = "results.jsonl"


@dataclass(frozen=True, slots=True)
class Key:
    """What makes two gradings the same: who, which file with which content, which exercise."""

    learner: str
    file: str
    digest: str
    exercise: str


class Results:
    """The open file of one batch. Only one process may hold it."""

    def __init__(self, folder: Path, *, resume: bool) -> None:
        self.path = folder / NAME
        if self.path.exists() and self.path.stat().st_size and not resume:
            raise LearnerError(
                say("{file} holds results already.", file=self.path),
                hint=say("Continue that batch with --resume, or give another folder to --out."),
            )
        self._file = _opened(self.path)
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise LearnerError(
                say("Another process is writing {file}.", file=self.path),
                hint=say("Wait for it to end, or give another folder to --out."),
            ) from error
        self.rows = tuple(self._read())

    @property
    def done(self) -> frozenset[Key]:
        return frozenset(map(key_of, self.rows))

    @property
    def seeds(self) -> Mapping[str, int]:
        """The seed of each exercise graded so far: a class gets the same cases throughout."""
        return {row["exercise"]: row["seed"] for row in self.rows if row["exercise"]}

    def append(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Write the rows in one piece and see them to the disk."""
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        self._file.write(text.encode())
        self._file.flush()
        os.fsync(self._file.fileno())
        self.rows = (*self.rows, *(dict(row) for row in rows))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def _read(self) -> Iterator[dict[str, Any]]:
        """Yield the whole lines; cut off what an interruption left half-written."""
        self._file.seek(0)
        sound = 0
        for line in self._file:
            try:
                row = json.loads(line) if line.endswith(b"\n") else None
            except ValueError:
                row = None
            if not isinstance(row, dict):
                break
            sound += len(line)
            yield row
        self._file.truncate(sound)
        self._file.seek(0, os.SEEK_END)


def _opened(file: Path) -> BinaryIO:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return file.open("a+b")
    except OSError as error:
        raise LearnerError(
            say("{file} cannot be written: {error}", file=file, error=error.strerror),
            hint=say("Name a folder that you may write to."),
        ) from error


def key_of(row: Mapping[str, Any]) -> Key:
    return Key(row["learner"], row["file"], row["sha256"], row["exercise"])
