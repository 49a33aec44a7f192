import pytest

from grader.grading.inspection import Place, inspect_submission
from grader.grading.submission import Submission
from grader.sandbox.job import Complaint, Loaded, Raised, Reason, Returned, Stopped
from grader.sandbox.run import run

RIGHT = "def f(x):\n    return x"


def inspected(*cells, runner=run):
    return inspect_submission(Submission("mine.ipynb", "", cells), runner)


def answering(outcome):
    return lambda job: iter([Loaded(), outcome])


def test_names_errors_and_uses_come_with_their_places():
    got = inspected("import math\nx = math.pi", RIGHT, "def g(:")
    assert got.defines("f")
    assert not got.defines("g")
    assert got.defined["f"] == Place(1, 1)
    assert ("math.pi", Place(0, 2)) in got.uses
    assert got.errors[0].place == Place(2, 1)


def test_nothing_of_the_submission_runs():
    got = inspected("raise SystemExit", "while True: pass", RIGHT)
    assert (got.errors, got.defines("f")) == ((), True)


def test_an_empty_submission_defines_nothing():
    got = inspected()
    assert (got.cells, got.errors, got.defines("f")) == ((), (), False)


@pytest.mark.parametrize(
    "deep",
    [
        "(" * 100_000 + ")" * 100_000,
        "x = " + "[" * 5_000 + "]" * 5_000,
        "x = " + "-" * 100_000 + "1",
        "x = " + "1 + " * 100_000 + "1",
        "x = a" + ".b" * 100_000,
        "x = f" + "()" * 100_000,
        "".join(" " * depth + "if x:\n" for depth in range(300)),
        "x = 'a' " * 50_000,
        "x = '\0'",
    ],
    ids=["brackets", "lists", "signs", "sums", "dots", "calls", "indents", "texts", "null"],
)
def test_source_that_would_bring_a_parser_down_does_not_hurt_the_grader(deep):
    got = inspected(deep)
    assert got.errors or not got.defines("f")
    assert inspected(RIGHT).defines("f")


@pytest.mark.parametrize(
    "outcome",
    [
        Stopped(Reason.CRASH),
        Raised(Complaint("RecursionError", "")),
        Returned(None),
        Returned({"cells": "text", "errors": [], "defined": {}, "uses": []}),
    ],
)
def test_when_the_survey_does_not_come_back_the_code_counts_as_unreadable(outcome):
    got = inspected(RIGHT, runner=answering(outcome))
    assert got.errors[0].message == "the code could not be read as Python"
    assert got.cells == (RIGHT,)
