import csv
import io

import pytest

from grader.grading.formats import FORMATS
from grader.grading.reports.csv import COLUMNS, Csv

ROW = {
    "learner": "ann",
    "file": "ann/encode.py",
    "sha256": "ab",
    "exercise": "encode",
    "status": "wrong",
    "reason": "",
    "points": 6.0,
    "out_of": 10.0,
    "score": 0.6,
    "seed": 7,
    "isolation": "L0",
    "diagnosis": [
        {"id": "loading_1", "kind": "note", "cases": [], "message": "…"},
        {"id": "all_states", "kind": "misconception", "cases": ["…"], "message": "…"},
    ],
}


def table(*rows):
    return list(csv.DictReader(io.StringIO(Csv().render(rows))))


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_renders_an_empty_batch(name):
    assert isinstance(FORMATS[name]().render([]), str)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_who_got_what(name):
    text = FORMATS[name]().render([ROW])
    assert "ann" in text
    assert "encode" in text


def test_every_format_has_a_file_of_its_own():
    files = [report.file_name for report in FORMATS.values()]
    assert len(set(files)) == len(files)
    assert "grades.csv" in files


def test_the_columns_are_those_of_a_grade_book():
    [row] = table(ROW)
    assert tuple(row) == COLUMNS
    assert (row["learner"], row["points"], row["score"]) == ("ann", "6.0", "0.6")


def test_notes_are_no_diagnosis():
    assert table(ROW)[0]["diagnosis"] == "all_states"


def test_an_empty_batch_has_a_header_all_the_same():
    assert Csv().render([]) == ",".join(COLUMNS) + "\n"


def test_rows_are_sorted_by_learner_exercise_and_file():
    rows = [ROW | {"learner": a, "exercise": b} for a, b in ["bz", "ay", "ax", "bx"]]
    assert [row["learner"] + row["exercise"] for row in table(*rows)] == ["ax", "ay", "bx", "bz"]


@pytest.mark.parametrize(
    "name", ['=HYPERLINK("http://x")', "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1"]
)
def test_a_name_that_a_spreadsheet_would_run_is_quoted(name):
    [row] = table(ROW | {"learner": name, "file": f"{name}.py"})
    shown = name.replace("\r", " ")
    assert row["learner"] == f"'{shown}"
    assert row["file"] == f"'{shown}.py"


@pytest.mark.parametrize("name", ["O'Neil, Ann", 'the "best"', "勾配　太郎", "two\nlines", "a=b"])
def test_other_names_come_through_unchanged(name):
    assert table(ROW | {"learner": name})[0]["learner"] == name
