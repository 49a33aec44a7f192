"""Mock exams in the store: a paper that lies open, and its answers when it is handed in."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from grader.history.rows import insert_answer
from grader.quiz.paper import Entry, Paper
from grader.quiz.session import Answered


class OpenPaper(Struct, frozen=True):
    """A paper that was begun and not handed in."""

    number: int
    blueprint: str
    seed: int
    started: datetime
    paper: Paper
    last: int = 0
    """The place whose entry was saved last."""


class Papers:
    """The mock exams of one learner."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def begin(self, blueprint: str, seed: int, paper: Paper, now: datetime) -> int:
        """Record a new paper and return its number."""
        insert = (
            "insert into papers (blueprint, seed, questions, allowed, spent, started)"
            " values (?, ?, ?, ?, 0, ?)"
        )
        row = blueprint, seed, json.dumps(paper.questions), paper.allowed, now.isoformat()
        return int(self._db.execute(insert, row).lastrowid or 0)

    def save(self, number: int, paper: Paper, place: int, now: datetime) -> None:
        """Keep the entry at this place, and the time spent. When this returns, it is on disk."""
        self._db.execute("begin immediate")
        self._enter(number, place, paper.entry(place), now)
        update = "update papers set spent = ? where id = ?"
        self._db.execute(update, (paper.spent, number))
        self._db.execute("commit")

    def open(self) -> OpenPaper | None:
        """Return the last paper that was not handed in."""
        query = (
            "select id, blueprint, seed, started, questions, allowed, spent from papers"
            " where finished is null order by started desc, id desc limit 1"
        )
        row = self._db.execute(query).fetchone()
        if row is None:
            return None
        number, blueprint, seed, started, questions, allowed, spent = row
        entries = (
            "select place, response, flagged, seconds from entries where paper = ? order by rowid"
        )
        entered = {
            place: Entry(response, bool(flagged), seconds)
            for place, response, flagged, seconds in self._db.execute(entries, (number,))
        }
        questions = tuple((item, seed) for item, seed in json.loads(questions))
        paper = Paper(questions, allowed, entered, spent)
        last = next(reversed(entered), 0)
        return OpenPaper(number, blueprint, seed, datetime.fromisoformat(started), paper, last)

    def hand_in(self, number: int, seed: int, answers: Sequence[Answered], now: datetime) -> bool:
        """Keep all answers and close the paper, in one transaction: all of it or nothing.

        Returns whether it was still open; answers to a closed one are not kept a second time.
        """
        when = now.isoformat()
        self._db.execute("begin immediate")
        update = "update papers set finished = ? where id = ? and finished is null"
        if not self._db.execute(update, (when, number)).rowcount:
            self._db.execute("rollback")
            return False
        insert = "insert into sessions (seed, started, finished) values (?, ?, ?)"
        session = int(self._db.execute(insert, (seed, when, when)).lastrowid or 0)
        for one in answers:
            insert_answer(self._db, session, one, now, paper=number)
        self._db.execute("commit")
        return True

    def change(self, number: int, paper: Paper, now: datetime) -> None:
        """Put other questions in the place of those that there were, with their entries."""
        self._db.execute("begin immediate")
        update = "update papers set questions = ? where id = ?"
        self._db.execute(update, (json.dumps(paper.questions), number))
        self._db.execute("delete from entries where paper = ?", (number,))
        for place, entry in paper.entries.items():
            self._enter(number, place, entry, now)
        self._db.execute("commit")

    def put_away(self, number: int, now: datetime) -> None:
        """Close a paper without marking it."""
        update = "update papers set finished = ? where id = ?"
        self._db.execute(update, (now.isoformat(), number))

    def asked(self) -> dict[str, int]:
        """Return how often each item was in a paper."""
        counted: dict[str, int] = {}
        for (questions,) in self._db.execute("select questions from papers"):
            for item, _ in json.loads(questions):
                counted[item] = counted.get(item, 0) + 1
        return counted

    def _enter(self, number: int, place: int, entry: Entry, now: datetime) -> None:
        row = (
            *(number, place, entry.response, int(entry.flagged)),
            *(entry.seconds, now.isoformat()),
        )
        self._db.execute("insert or replace into entries values (?, ?, ?, ?, ?, ?)", row)
