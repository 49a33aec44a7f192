"""A history goes out and comes back whole; two become one; a broken one changes nothing."""

import json
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import LearnerError
from grader.history.lines import TABLES
from grader.history.store import History

BEGIN = datetime(2026, 1, 1, tzinfo=UTC)
HEAD = b'{"schema":"shiken/history/1"}\n'
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
NUMBER = st.integers(-(2**63), 2**63 - 1)
REAL = st.floats(0, 1e9)
ID = st.integers(1, 2**40)
FLAG = st.integers(0, 1)
QUEUE = st.lists(st.tuples(TEXT, NUMBER), max_size=3).map(json.dumps)
OBJECT = st.dictionaries(TEXT, REAL, max_size=2)
TIMES = st.integers(0, 10**15).map(lambda n: (BEGIN + timedelta(microseconds=n)).isoformat())
SHOWING = OBJECT.map(lambda params: json.dumps({"order": [1, 0], "params": params}))
VERDICT = OBJECT.map(lambda verdict: json.dumps(verdict, ensure_ascii=False))
NEVER = st.none() | TIMES


def rows(table, unique, **fields):
    """Some rows of a table, of which no two are the same in `unique`."""
    row = st.fixed_dictionaries({"table": st.just(table), **fields})
    return st.lists(row, max_size=4, unique_by=unique)


def by_id_and_time(name):
    return lambda row: row["id"], lambda row: row[name]


@st.composite
def histories(draw):
    """The rows of a history, in the order of its lines."""
    sessions = draw(
        rows("sessions", by_id_and_time("started"), id=ID, seed=NUMBER, started=TIMES,
             queue=QUEUE, wish=TEXT, finished=NEVER)
    )  # fmt: skip
    papers = draw(
        rows("papers", by_id_and_time("started"), id=ID, blueprint=TEXT, seed=NUMBER,
             questions=QUEUE, allowed=REAL, spent=REAL, started=TIMES, finished=NEVER)
    )  # fmt: skip
    paper = st.sampled_from([row["id"] for row in papers] or [None])
    found = [sorted(sessions, key=by_id), sorted(papers, key=by_id)]
    if sessions:
        session = st.sampled_from([row["id"] for row in sessions])
        answers = draw(
            rows("answers", by_id_and_time("answered"), id=ID, session=session, item=TEXT,
                 version=TEXT, seed=NUMBER, showing=SHOWING, response=TEXT, score=REAL,
                 self_marked=FLAG, answered=TIMES, seconds=REAL, confidence=TEXT, passed=FLAG,
                 paper=st.none() | paper)
        )  # fmt: skip
        found.append(sorted(answers, key=by_id))
    if papers:
        found.append(
            draw(
                rows("entries", lambda row: (row["paper"], row["place"]), paper=paper,
                     place=st.integers(0, 9), response=TEXT, flagged=FLAG, seconds=REAL,
                     saved=TIMES)
            )
        )  # fmt: skip
    attempts = draw(
        rows("attempts", by_id_and_time("submitted"), id=ID, exercise=TEXT, status=TEXT,
             score=REAL, seed=NUMBER, digest=TEXT, verdict=VERDICT, submitted=TIMES)
    )  # fmt: skip
    reveals = rows("reveals", by_id_and_time("shown"), id=ID, exercise=TEXT, what=TEXT, shown=TIMES)
    marks = rows("marks", lambda row: row["item"], item=TEXT, marked=TIMES)
    found += [sorted(attempts, key=by_id), sorted(draw(reveals), key=by_id), draw(marks)]
    return [row for part in found for row in part]


def by_id(row):
    return row["id"]


def lines(rows):
    text = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
    return [HEAD, *(f"{line}\n".encode() for line in text)]


def content(rows):
    """What a history says, whatever its ids are."""
    named = {(row["table"], row["id"]): row["started"] for row in rows if "started" in row}
    found = set()
    for row in rows:
        fields = {name: value for name, value in row.items() if name != "id"}
        for pointer, table in (("session", "sessions"), ("paper", "papers")):
            if fields.get(pointer) is not None:
                fields[pointer] = named[table, fields[pointer]]
        found.add(json.dumps(fields, sort_keys=True))
    return found


def exported(history):
    head, *rest = history.archive.lines()
    assert head == HEAD
    return [json.loads(line) for line in rest]


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    """Make an empty history."""

    def make():
        return closing(History(tmp_path_factory.mktemp("history")))

    return make


@given(rows=histories())
def test_what_goes_in_comes_out_byte_for_byte(empty, rows):
    with empty() as history:
        merged = history.archive.merge(lines(rows))
        assert (merged.rows, merged.new) == (len(rows), len(rows))
        again = list(history.archive.lines())
    assert [json.loads(line) for line in again[1:]] == rows
    with empty() as history:
        history.archive.merge(again)
        assert list(history.archive.lines()) == again


@given(rows=histories())
def test_a_second_time_adds_nothing(empty, rows):
    with empty() as history:
        history.archive.merge(lines(rows))
        before = exported(history)
        assert history.archive.merge(lines(rows)).new == 0
        assert exported(history) == before


@given(one=histories(), other=histories())
def test_two_histories_become_one_with_all_of_both(empty, one, other):
    mine = [row for row in one if row["table"] not in {"entries", "marks"}]
    theirs = [row for row in other if row["table"] not in {"entries", "marks"}]
    times = {row["started"] for row in mine if "started" in row}
    if any(row.get("started") in times for row in theirs):
        return  # the same session twice is another law
    with empty() as history:
        history.archive.merge(lines(mine))
        history.archive.merge(lines(theirs))
        assert content(exported(history)) == content(mine) | content(theirs)
        assert history.archive.merge(lines(theirs)).new == 0
        assert history.archive.merge(lines(mine)).new == 0


SESSION = {
    "table": "sessions", "id": 3, "seed": 1, "started": "2026-01-01T00:00:00+00:00",
    "queue": "[]", "wish": "", "finished": None,
}  # fmt: skip
MARK = {"table": "marks", "item": "one", "marked": "2026-01-01T00:00:00+00:00"}
REVEAL = {"table": "reveals", "id": 1, "exercise": "lstm", "what": "hint", "shown": MARK["marked"]}
ENTRY = {
    "table": "entries", "paper": 8, "place": 1, "response": "2", "flagged": 0, "seconds": 1.0,
    "saved": MARK["marked"],
}  # fmt: skip
PAPER = {
    "table": "papers", "id": 8, "blueprint": "e", "seed": 1, "questions": "[]", "allowed": 60.0,
    "spent": 1.0, "started": MARK["marked"], "finished": None,
}  # fmt: skip
LATER = "2026-02-01T00:00:00+00:00"


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        (b"{", "truncated"),
        (b"\xff\n", "malformed"),
        (b"[1]\n", "Expected `object`"),
        (b'{"table":"people"}\n', "Invalid value 'people'"),
        (b'{"id":1}\n', "missing required field `table`"),
        ({**MARK, "colour": "red"}, "unknown field `colour`"),
        ({"table": "marks", "item": "one"}, "missing required field `marked`"),
        ({**MARK, "item": 5}, "Expected `str`, got `int`"),
        ({**MARK, "marked": "yesterday"}, "yesterday"),
        ({**MARK, "marked": "2026-01-01T00:00:00"}, "has no time zone"),
        ({**SESSION, "queue": '[["one"]]'}, "length 2"),
        ({**SESSION, "queue": "no"}, "truncated"),
        ({**SESSION, "seed": 2**63}, "seed"),
        ({**ENTRY, "paper": 9}, "no line before has papers 9"),
        ({**ENTRY, "flagged": 2}, "flagged"),
        (b'{"table":"marks","item":' + b"[" * 100_000, ""),
    ],
)
def test_a_broken_line_is_named_and_nothing_is_taken_over(tmp_path, broken, words):
    line = broken if isinstance(broken, bytes) else lines([broken])[1]
    with History(tmp_path) as history:
        history.archive.merge(lines([MARK]))
        before = exported(history)
        with pytest.raises(LearnerError) as caught:
            history.archive.merge([*lines([SESSION, REVEAL]), line, *lines([ENTRY])[1:]])
        assert str(caught.value.message).startswith("Line 4 is no line of a history: ")
        assert words.lower() in str(caught.value.message).lower()
        assert "Nothing was imported." in str(caught.value.hint)
        assert exported(history) == before
        assert history.begin(1, BEGIN)  # no transaction is left open


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ([], "Line 1 is no line of a history: the file is empty"),
        ([b"item,score\n"], "Line 1 is no line of a history"),
        ([b'{"schema":"shiken/verdict/1"}\n'], "not shiken/history/1"),
        ([b'{"schema":"shiken/history/2"}\n'], "written by another Shiken: shiken/history/2"),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path, file, words):
    with History(tmp_path) as history, pytest.raises(LearnerError) as caught:
        history.archive.merge(file)
    assert words in str(caught.value.message)


def test_what_was_finished_or_changed_elsewhere_is_brought_up_to_date(tmp_path):
    with History(tmp_path) as history:
        history.archive.merge(lines([SESSION, PAPER, ENTRY]))
        elsewhere = [
            {**SESSION, "finished": LATER},
            {**PAPER, "spent": 30.0},
            {**ENTRY, "response": "4", "saved": LATER},
        ]
        assert history.archive.merge(lines(elsewhere)).new == 0
        assert exported(history) == elsewhere
        history.archive.merge(lines([SESSION, PAPER, ENTRY]))  # what is older changes nothing
        assert exported(history) == elsewhere


def test_blank_lines_and_line_ends_of_windows_do_not_matter(tmp_path):
    with History(tmp_path) as history:
        text = b"\xef\xbb\xbf" + b"".join(lines([MARK])).replace(b"\n", b"\r\n") + b"\r\n"
        assert history.archive.merge(text.splitlines(keepends=True)).new == 1


def test_answers_that_come_later_but_are_older_do_not_count_as_the_last(tmp_path, answered, now):
    with History(tmp_path) as history:
        history.save_answer(history.begin(1, now), answered(1.0), now)
        mine = exported(history)
    older = (now - timedelta(days=9)).isoformat()
    theirs = [
        {**mine[0], "seed": 2, "started": older, "queue": '[["one", 5]]', "finished": None},
        {**mine[1], "score": 0.0, "answered": older},
    ]
    with History(tmp_path) as history:
        assert history.archive.merge(lines(theirs)).new == 2
        assert set(history.last_scores().values()) == {1.0}
        assert [one.score for one in history.records()] == [0.0, 1.0]


def test_every_column_of_the_store_is_in_the_lines(tmp_path, look):
    with History(tmp_path):
        known = {name for (name,) in look("select name from sqlite_master where type = 'table'")}
        assert known == {table.__name__.lower() for table in TABLES}
        for table in TABLES:
            columns = look(f"select name from pragma_table_info('{table.__name__.lower()}')")
            assert {name for (name,) in columns} == set(table.__struct_fields__)
