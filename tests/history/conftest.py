"""One question as it was answered, and a look at the store past its owner."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from textwrap import dedent

import pytest

from grader.content.bank import KINDS, read_bank
from grader.content.item import Mark
from grader.quiz.session import Answered


@pytest.fixture(scope="session")
def item(tmp_path_factory):
    root = tmp_path_factory.mktemp("content")
    (root / "questions").mkdir()
    fields = dedent(KINDS["multiple"].example).strip("\n").replace("\n", "\n  ")
    text = f"- kind: multiple\n  {fields}\n"
    (root / "questions" / "one.yaml").write_text(text, encoding="utf-8")
    (item,) = read_bank(root).items
    return item


@pytest.fixture
def answered(item):
    def answer(score=1.0, *, seed=7, of=item):
        return Answered(of.question(seed, None), "1", Mark(score, "key"))

    return answer


@pytest.fixture
def now():
    return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.fixture
def look(tmp_path):
    """Read the store through a connection of its own, as another process would."""

    def query(sql, folder=tmp_path):
        with closing(sqlite3.connect(folder / "history.db")) as database:
            return database.execute(sql).fetchall()

    return query
