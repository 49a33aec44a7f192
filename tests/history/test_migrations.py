"""Stores of every age open; a step that has shipped never changes."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from grader.errors import SandboxError
from grader.history import store
from grader.history.migrations import MIGRATIONS
from grader.history.store import History

FIXTURES = Path(__file__).with_name("fixtures")
SHIPPED = sorted(FIXTURES.glob("schema_*.sql"), key=lambda file: int(file.stem.split("_")[1]))


@pytest.fixture
def old_store(tmp_path):
    """Make a store from its SQL text, as a learner of that day has it."""

    def make(file):
        with closing(sqlite3.connect(tmp_path / "history.db")) as database:
            database.executescript(file.read_text(encoding="utf-8"))
        return tmp_path

    return make


def schema(folder):
    with closing(sqlite3.connect(folder / "history.db")) as database:
        rows = database.execute("select name, sql from sqlite_master where sql is not null")
        return {name: re.sub(r"\s+", " ", sql).strip() for name, sql in rows}


def test_every_schema_that_shipped_has_its_fixture():
    assert [file.stem for file in SHIPPED] == [f"schema_{n + 1}" for n in range(len(MIGRATIONS))]


def test_a_new_store_has_todays_schema(tmp_path, look):
    History(tmp_path).close()
    assert look("pragma user_version") == [(len(MIGRATIONS),)]
    assert {"sessions", "answers", "attempts"} <= set(schema(tmp_path))


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_an_old_store_becomes_the_same_as_a_new_one(file, old_store, tmp_path_factory, look):
    fresh = tmp_path_factory.mktemp("fresh")
    History(fresh).close()
    old = old_store(file)
    History(old).close()
    assert schema(old) == schema(fresh)
    assert look("pragma user_version") == [(len(MIGRATIONS),)]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_an_old_store_keeps_all_that_was_in_it(file, old_store, answered, now):
    with History(old_store(file)) as history:
        assert history.last_scores() == {"rnn-shared-weights": 0.5, "lstm-forget-gate": 1.0}
        assert history.seen() == {"rnn-shared-weights", "lstm-forget-gate"}
        assert history.standings()["lstm_step"].attempts == 2
        assert history.standings()["lstm_step"].accepted
        assert history.begin(5, now) == 3
        history.save_answer(3, answered(), now)
        assert len(history.last_scores()) == 3


def test_a_later_step_is_applied_to_what_is_there(old_store, monkeypatch, look):
    later = (*MIGRATIONS, ("alter table answers add column mood real", "create table t (x)"))
    monkeypatch.setattr(store, "MIGRATIONS", later)
    folder = old_store(SHIPPED[-1])
    for _ in range(2):  # the second time there is nothing left to do
        with History(folder) as history:
            assert len(history.last_scores()) == 2
    assert look("pragma user_version") == [(len(later),)]
    assert look("select count(*) from answers where mood is null") == [(3,)]


def test_a_step_that_fails_leaves_the_store_as_it_was(old_store, monkeypatch, look):
    failing = (*MIGRATIONS, ("create table t (x)", "insert into nowhere values (1)"))
    folder = old_store(SHIPPED[-1])
    before = schema(folder)
    monkeypatch.setattr(store, "MIGRATIONS", failing)
    with pytest.raises(SandboxError):
        History(folder)
    assert schema(folder) == before
    assert look("pragma user_version") == [(len(MIGRATIONS),)]
    monkeypatch.setattr(store, "MIGRATIONS", MIGRATIONS)
    with History(folder) as history:
        assert len(history.last_scores()) == 2


def test_a_store_of_a_newer_version_is_refused_and_untouched(old_store, look):
    folder = old_store(SHIPPED[-1])
    with closing(sqlite3.connect(folder / "history.db")) as database:
        database.execute("pragma user_version = 99")
    with pytest.raises(SandboxError) as caught:
        History(folder)
    assert "newer Shiken" in str(caught.value)
    assert "--data DIR" in str(caught.value.hint)
    assert look("pragma user_version") == [(99,)]
    assert look("select count(*) from answers") == [(3,)]
