"""What the learner has done, in SQLite. The only room that knows SQL.

Answers and attempts are appended, one transaction each, and never changed. With write-ahead
logging a transaction that was committed survives kill -9 of the process.
"""

import json
import sqlite3
import time
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from msgspec import Struct

from grader.content.item import Mark
from grader.errors import SandboxError
from grader.history.hold import Hold
from grader.history.migrations import MIGRATIONS
from grader.history.rows import insert_answer, params_in
from grader.message import say
from grader.quiz.record import Record
from grader.quiz.session import Answered

if TYPE_CHECKING:
    from grader.history.archive import Archive
    from grader.history.papers import Papers

FILE = "history.db"
Queue = Sequence[tuple[str, int]]
"""Items by id, each with the seed of its showing."""
START = "start"
PATIENCE = 10.0  # seconds to wait for another process that is writing


class Standing(Struct, frozen=True):
    """Where a learner stands with one exercise."""

    attempts: int
    best: float
    accepted: bool


class Interrupted(Struct, frozen=True):
    """A session that was killed or left: what it has not asked yet, and the marks so far."""

    number: int
    started: datetime
    wish: str
    left: Queue
    marks: tuple[Mark, ...]


class History:
    """The open store of one learner."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._hold: Hold | None = None
            self._db = sqlite3.connect(self.path, isolation_level=None, timeout=PATIENCE)
            self._prepare()
        except (OSError, sqlite3.Error) as error:
            raise self._unusable(error) from error

    def begin(self, seed: int, now: datetime, queue: Queue = (), wish: str = "") -> int:
        """Record a session with the items it will ask, and return its number."""
        insert = "insert into sessions (seed, started, queue, wish) values (?, ?, ?, ?)"
        row = seed, now.isoformat(), json.dumps(queue), wish
        return int(self._db.execute(insert, row).lastrowid or 0)

    def alone(self) -> bool:
        """Take the right to go on with a session; whether no other process has it."""
        self._hold = self._hold or Hold(self.path.parent)
        return self._hold.held

    def finish(self, session: int, now: datetime) -> None:
        """Record that a session is over: it will not be gone on with."""
        update = "update sessions set finished = ? where id = ?"
        self._db.execute(update, (now.isoformat(), session))

    def interrupted(self) -> Interrupted | None:
        """Return the last session, when it has an end that nobody reached."""
        query = (  # what an exam leaves has no queue
            "select id, started, queue, wish, finished from sessions where queue != '[]'"
            " order by started desc, id desc limit 1"
        )
        row = self._db.execute(query).fetchone()
        if row is None or row[-1] is not None:
            return None
        number, started, queue, wish, _ = row
        answers = "select item, score, self_marked from answers where session = ? order by id"
        marks = {
            item: Mark(score, "", self_marked=bool(self_marked))
            for item, score, self_marked in self._db.execute(answers, (number,))
        }
        left = tuple((item, seed) for item, seed in json.loads(queue) if item not in marks)
        if not left:
            return None
        when = datetime.fromisoformat(started)
        return Interrupted(number, when, wish, left, tuple(marks.values()))

    def save_answer(self, session: int, one: Answered, now: datetime) -> None:
        """Append one answer. When this returns, it is on the disk."""
        insert_answer(self._db, session, one, now)

    @property
    def papers(self) -> "Papers":
        """The mock exams."""
        from grader.history.papers import Papers  # noqa: PLC0415 - a quiz starts without

        return Papers(self._db)

    @property
    def archive(self) -> "Archive":
        """The whole history as lines."""
        from grader.history.archive import Archive  # noqa: PLC0415 - the same

        return Archive(self._db)

    def records(self) -> tuple[Record, ...]:
        """Return every answer, the oldest first."""
        query = (
            "select item, version, seed, showing, score, seconds, confidence, passed, self_marked,"
            " answered, paper from answers order by answered, id"
        )
        return tuple(
            Record(
                item=item,
                version=version_,
                seed=seed,
                params=params_in(showing),
                score=score,
                seconds=seconds,
                confidence=confidence,
                passed=bool(passed),
                self_marked=bool(self_marked),
                answered=datetime.fromisoformat(answered),
                paper=paper,
            )
            for (
                item, version_, seed, showing, score, seconds, confidence, passed, self_marked,
                answered, paper,
            ) in self._db.execute(query)
        )  # fmt: skip

    def toggle_mark(self, item: str, now: datetime) -> bool:
        """Put the learner's mark on an item, or take it away; return whether it is there now."""
        if self._db.execute("delete from marks where item = ?", (item,)).rowcount:
            return False
        insert = "insert into marks (item, marked) values (?, ?)"
        self._db.execute(insert, (item, now.isoformat()))
        return True

    def marked(self) -> frozenset[str]:
        """Return the items that the learner has marked."""
        return frozenset(item for (item,) in self._db.execute("select item from marks"))

    def save_attempt(self, verdict: Mapping[str, Any], digest: str, now: datetime) -> None:
        """Append the verdict on a submission."""
        fields = [verdict[name] for name in ("exercise", "status", "score", "seed")]
        text = json.dumps(verdict, ensure_ascii=False)
        self._db.execute(
            "insert into attempts (exercise, status, score, seed, digest, verdict, submitted)"
            " values (?, ?, ?, ?, ?, ?, ?)",
            (*fields, digest, text, now.isoformat()),
        )

    def save_reveal(self, exercise: str, what: str, now: datetime) -> None:
        """Append that a hint or the solution was shown."""
        insert = "insert into reveals (exercise, what, shown) values (?, ?, ?)"
        self._db.execute(insert, (exercise, what, now.isoformat()))

    def save_start(self, exercise: str, now: datetime) -> None:
        """Append that the file of an exercise was written."""
        self.save_reveal(exercise, START, now)

    def in_hand(self) -> tuple[str, ...]:
        """Return the exercises begun or tried and never accepted, the latest first."""
        query = (
            "select exercise from (select exercise, submitted as at from attempts"
            " union all select exercise, shown from reveals where what = ?) group by exercise"
            " having exercise not in (select exercise from attempts where status = 'accepted')"
            " order by max(at) desc"
        )
        return tuple(slug for (slug,) in self._db.execute(query, (START,)))

    def reveals(self, exercise: str) -> tuple[str, ...]:
        """Return what was shown of an exercise, in order."""
        query = "select what from reveals where exercise = ? order by id"
        return tuple(what for (what,) in self._db.execute(query, (exercise,)))

    def seen(self) -> frozenset[str]:
        """Return the items that were answered."""
        return frozenset(item for (item,) in self._db.execute("select distinct item from answers"))

    def last_scores(self) -> dict[str, float]:
        """Return for each item the score of its last answer."""
        return dict(self._db.execute("select item, score from answers order by answered, id"))

    def standings(self) -> dict[str, Standing]:
        """Return where the learner stands with each exercise tried."""
        query = (
            "select exercise, count(*), max(score), max(status = 'accepted')"
            " from attempts group by exercise"
        )
        return {
            slug: Standing(count, best, bool(accepted))
            for slug, count, best, accepted in self._db.execute(query)
        }

    def close(self) -> None:
        self._db.close()
        if self._hold is not None:
            self._hold.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close. What the disk or another process did not allow is told as such."""
        self.close()
        if isinstance(error, sqlite3.OperationalError) or type(error) is sqlite3.DatabaseError:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> SandboxError:
        return SandboxError(
            say("The history in {file} cannot be used: {error}", file=self.path, error=error),
            hint=say("Give another folder with --data DIR, or move the file away."),
        )

    def _prepare(self) -> None:
        """Make the open file ours to use, or let go of it: a lock would outlive the error."""
        try:
            self._log_ahead()
            self._db.execute("pragma synchronous = full")
            self._migrate()
        except sqlite3.Error:
            self._db.close()
            raise

    def _log_ahead(self) -> None:
        """SQLite does not wait when two turn a new file to write-ahead logging, so this does."""
        end = time.monotonic() + PATIENCE
        while True:
            try:
                self._db.execute("pragma journal_mode = wal")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                    raise
                time.sleep(0.01)
            else:
                return

    def _migrate(self) -> None:
        """Bring the schema up to date. The lock comes first: two may open a new store at once."""
        if self._schema() == len(MIGRATIONS):
            return  # without waiting for the disk
        self._db.execute("begin immediate")
        done = self._schema()
        if done > len(MIGRATIONS):
            raise SandboxError(
                say("The history in {file} was written by a newer Shiken.", file=self.path),
                hint=say("Install that version again, or give another folder with --data DIR."),
            )
        for statement in (statement for step in MIGRATIONS[done:] for statement in step):
            self._db.execute(statement)
        self._db.execute(f"pragma user_version = {len(MIGRATIONS)}")
        self._db.execute("commit")

    def _schema(self) -> int:
        return int(self._db.execute("pragma user_version").fetchone()[0])
