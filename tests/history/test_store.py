"""What is saved, when it is safe, and what is read back."""

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from grader.content.item import version
from grader.errors import SandboxError
from grader.history.store import History, Standing
from grader.quiz.record import Record


def test_every_answer_is_on_the_disk_when_saving_returns(tmp_path, answered, now, look):
    with History(tmp_path) as history:
        session = history.begin(1, now)
        for count in range(1, 5):
            history.save_answer(session, answered(), now)
            assert look("select count(*) from answers") == [(count,)]


def test_every_attempt_is_on_the_disk_when_saving_returns(tmp_path, now, look):
    verdict = {"exercise": "rnn_step", "status": "wrong", "score": 0.5, "seed": 3, "stdout": "é"}
    with History(tmp_path) as history:
        history.save_attempt(verdict, "abc", now)
        [(digest, text, when)] = look("select digest, verdict, submitted from attempts")
    assert digest == "abc"
    assert json.loads(text) == verdict
    assert when == now.isoformat()


def test_a_commit_waits_for_the_disk(tmp_path):
    with History(tmp_path) as history:
        assert history._db.execute("pragma journal_mode").fetchone() == ("wal",)
        assert history._db.execute("pragma synchronous").fetchone() == (2,)


def test_an_answer_is_kept_so_that_it_can_be_shown_again(tmp_path, answered, now, look):
    one = answered(0.5, seed=42)
    item = one.question.item
    with History(tmp_path) as history:
        history.save_answer(history.begin(9, now), one, now)
        columns = "session, item, version, seed, showing, response, score, self_marked, answered"
        [row] = look(f"select {columns} from answers")
    session, id_, version_, seed, showing, response, score, self_marked, when = row
    assert (session, id_, version_, seed) == (1, item.id, version(item), 42)
    assert (response, score, self_marked, when) == ("1", 0.5, 0, now.isoformat())
    again = item.question(seed, None)
    assert json.loads(showing) == {"order": list(again.order), "params": {}}
    assert look("select seed, started from sessions") == [(9, now.isoformat())]


def test_the_last_answer_decides_where_an_item_stands(tmp_path, answered, now, item):
    other = msgspec.structs.replace(item, id="other")
    with History(tmp_path) as history:
        session = history.begin(1, now)
        for one in (answered(1.0), answered(0.25, of=other), answered(0.0)):
            history.save_answer(session, one, now)
        assert history.last_scores() == {item.id: 0.0, "other": 0.25}
        assert history.seen() == {item.id, "other"}


def test_an_exercise_stands_at_its_best_attempt(tmp_path, now):
    with History(tmp_path) as history:
        for exercise, status, score in (
            ("gru_step", "wrong", 0.4),
            ("rnn_step", "accepted", 1.0),
            ("rnn_step", "raised", 0.0),
        ):
            verdict = {"exercise": exercise, "status": status, "score": score, "seed": 1}
            history.save_attempt(verdict, "", now)
        assert history.standings() == {
            "gru_step": Standing(1, 0.4, accepted=False),
            "rnn_step": Standing(2, 1.0, accepted=True),
        }


def test_what_was_saved_is_there_when_the_store_is_opened_again(tmp_path, answered, now, item):
    with History(tmp_path / "new" / "folder") as history:
        history.save_answer(history.begin(1, now), answered(0.5), now)
    with History(tmp_path / "new" / "folder") as history:
        assert history.last_scores() == {item.id: 0.5}
        assert history.begin(2, now) == 2


def test_a_record_says_all_that_was_remembered_of_an_answer(tmp_path, answered, now):
    one = replace(answered(0.5, seed=42), seconds=12.5, confidence="sure", passed=True)
    with History(tmp_path) as history:
        history.save_answer(history.begin(9, now), one, now)
        [record] = history.records()
    item = one.question.item
    assert record == Record(
        item=item.id,
        version=version(item),
        seed=42,
        params={},
        score=0.5,
        seconds=12.5,
        confidence="sure",
        passed=True,
        self_marked=False,
        answered=now,
        paper=None,
    )


QUEUE = (("rnn-step", 5), ("lstm-step", 6), ("gru-step", 7))


def test_a_session_that_was_cut_off_knows_what_it_has_not_asked(tmp_path, answered, now, item):
    queue = (*QUEUE, (item.id, 8))
    with History(tmp_path) as history:
        number = history.begin(9, now, queue, "rnn")
        history.save_answer(number, answered(0.5), now)
    with History(tmp_path) as history:
        open_ = history.interrupted()
    assert (open_.number, open_.started, open_.wish) == (number, now, "rnn")
    assert open_.left == QUEUE
    assert [mark.score for mark in open_.marks] == [0.5]


def test_a_session_is_not_gone_on_with_when_it_is_finished_or_not_the_last(tmp_path, now):
    with History(tmp_path) as history:
        assert history.interrupted() is None
        first = history.begin(1, now, QUEUE)
        second = history.begin(2, now, QUEUE)
        assert history.interrupted().number == second
        history.finish(second, now)
        assert history.interrupted() is None
        history.finish(first, now)


def test_a_session_with_nothing_left_to_ask_is_over(tmp_path, answered, now, item):
    with History(tmp_path) as history:
        history.save_answer(history.begin(9, now, ((item.id, 8),)), answered(), now)
        assert history.interrupted() is None


def test_a_session_of_an_older_shiken_is_over(tmp_path, now):
    with History(tmp_path) as history:
        history.begin(9, now)
        assert history.interrupted() is None


def test_a_mark_is_put_on_and_taken_away(tmp_path, now):
    with History(tmp_path) as history:
        assert history.toggle_mark("one", now)
        assert history.toggle_mark("two", now)
        assert history.marked() == {"one", "two"}
        assert not history.toggle_mark("one", now)
    with History(tmp_path) as history:
        assert history.marked() == {"two"}


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    file = tmp_path / "history.db"
    file.write_bytes(b"This is a letter, not a database. " * 100)
    before = file.read_bytes()
    with pytest.raises(SandboxError) as caught:
        History(tmp_path)
    assert str(file) in str(caught.value)
    assert "--data DIR" in str(caught.value.hint)
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(SandboxError) as caught:
        History(tmp_path / "file" / "data")
    assert "history.db" in str(caught.value)
    assert "--data DIR" in str(caught.value.hint)


def test_two_learners_at_one_store_do_not_disturb_each_other(tmp_path, answered, now, look):
    with History(tmp_path) as one, History(tmp_path) as other:
        first, second = one.begin(1, now), other.begin(2, now)
        for _ in range(3):
            one.save_answer(first, answered(), now)
            other.save_answer(second, answered(), now)
    assert look("select session, count(*) from answers group by session") == [(1, 3), (2, 3)]


OPENER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from grader.history.store import History

print("ready", flush=True)
for line in sys.stdin:
    with History(Path(line.strip())) as history:
        history.begin(1, datetime.now(UTC))
    print("done", flush=True)
"""


def test_processes_that_open_a_new_store_at_once_all_get_it(tmp_path, look):
    rounds = 12
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    openers = [
        subprocess.Popen(
            [sys.executable, "-c", OPENER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=environment,
        )
        for _ in range(3)
    ]
    for opener in openers:
        assert opener.stdout.readline() == "ready\n"
    for number in range(rounds):
        for opener in openers:  # they wait for this line, and start side by side
            opener.stdin.write(f"{tmp_path / str(number)}\n")
            opener.stdin.flush()
        answers = [opener.stdout.readline() for opener in openers]
        if answers != ["done\n"] * len(openers):
            break
    failures = [opener.communicate()[1] for opener in openers]
    assert failures == [""] * len(openers)
    for number in range(rounds):
        assert look("select count(*) from sessions", tmp_path / str(number)) == [(len(openers),)]


def test_the_store_is_one_that_sqlite_finds_sound(tmp_path, answered, now, look):
    with History(tmp_path) as history:
        history.save_answer(history.begin(1, now), answered(), now)
    assert look("pragma integrity_check") == [("ok",)]
    assert look("pragma foreign_key_check") == []


def test_a_row_of_the_wrong_type_is_refused(tmp_path):
    with History(tmp_path) as history, pytest.raises(sqlite3.IntegrityError):
        history._db.execute("insert into sessions (seed, started) values ('seven', 'now')")


def test_what_was_revealed_is_kept_in_order(tmp_path, now):
    with History(tmp_path) as history:
        history.save_reveal("lstm_step", "hint", now)
        history.save_reveal("gru_step", "hint", now)
        history.save_reveal("lstm_step", "solution", now)
    with History(tmp_path) as history:
        assert history.reveals("lstm_step") == ("hint", "solution")
        assert history.reveals("rnn_step") == ()


def test_a_disk_that_is_full_is_named_and_what_was_saved_stays(tmp_path, answered, now, look):
    verdict = {
        "exercise": "rnn_step",
        "status": "wrong",
        "score": 0,
        "seed": 1,
        "text": "x" * 99999,
    }
    with History(tmp_path) as history:
        history.save_answer(history.begin(1, now), answered(), now)
    history = History(tmp_path)
    [size] = history._db.execute("pragma page_count").fetchone()
    history._db.execute(f"pragma max_page_count = {size}")
    with pytest.raises(SandboxError) as caught, history:
        history.save_attempt(verdict, "abc", now)
    assert str(tmp_path / "history.db") in str(caught.value)
    assert "database or disk is full" in str(caught.value)
    assert "--data DIR" in str(caught.value.hint)
    assert look("select count(*) from answers") == [(1,)]
    assert look("select count(*) from attempts") == [(0,)]


def test_another_who_writes_for_too_long_is_named(tmp_path, now, monkeypatch):
    monkeypatch.setattr("grader.history.store.PATIENCE", 0.05)
    with History(tmp_path) as other, History(tmp_path) as history:
        other._db.execute("begin immediate")
        with pytest.raises(SandboxError) as caught, history:
            history.begin(1, now)
        other._db.execute("rollback")
    assert "database is locked" in str(caught.value)
