"""Every way in which content can be wrong is found, with its file, its line and the next step."""

import pytest

from grader.authoring.check import Checker
from grader.authoring.new import new_exercise, new_question
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.sandbox.run import run


def test_the_content_that_new_writes_is_sound(exercise, findings):
    assert findings() == []


def test_the_progress_bar_knows_the_number_of_parts(root, exercise):
    new_question(root, "single", "one", "bank")
    checker = Checker(ContentDesk(Library(root), run))
    assert len(checker) == len(list(checker.findings(2))) == 3


def test_a_starter_that_passes_is_found(exercise, findings):
    work = "    return x.mean(axis=-1)"
    file = exercise("starter.py", "    raise NotImplementedError", work)
    [problem] = findings()
    assert problem.file == file
    assert "the starter passes a hidden case" in str(problem.message)
    assert "raise NotImplementedError" in str(problem.hint)


def test_a_starter_that_passes_one_case_only_is_found(exercise, findings):
    almost = "    return x.mean(axis=-1) if len(x) == 1 else None"
    file = exercise("starter.py", "    raise NotImplementedError", almost)
    [problem] = findings()
    assert problem.file == file


def test_a_starter_without_the_function_is_found(root, exercise, findings, line_of):
    exercise("starter.py", "def row_mean", "def other")
    brief = root / "exercises" / "row_mean" / "exercise.yaml"
    [problem] = findings()
    assert (problem.file, problem.line) == (brief, line_of(brief, "function:"))
    assert "does not define `row_mean`" in str(problem.message)
    assert "`function:`" in str(problem.hint)


def test_a_missing_starter_is_found(root, exercise, findings):
    file = root / "exercises" / "row_mean" / "starter.py"
    file.unlink()
    [problem] = findings()
    assert problem.file == file
    assert "cannot be read" in str(problem.message)
    assert "that learners start from" in str(problem.hint)


@pytest.mark.parametrize(
    "case",
    [
        (
            "reference.py",
            "return x.mean(axis=-1)",
            "return 1 / 0",
            "the reference fails on the case `batch`: ZeroDivisionError",
            "Mend reference.py",
        ),
        (
            "reference.py",
            "return x.mean(axis=-1)",
            "x[0] = 0\n    return x.mean(axis=-1)",
            "the reference modifies its arguments on the case `batch`",
            "Work on a copy",
        ),
        ("reference.py", "def row_mean", "import nix\ndef row_mean", "reference.py, line", "Run"),
        ("cases.py", '"square"', '"cube"', "cases.py yields `cube`", "batch, single, square"),
        ("cases.py", '"single"', '"batch"', "never yields: single", "batch, single, square"),
        (
            "misconceptions.py",
            "    en: This is the mean of each column.",
            "    This is the mean of each column.",
            "`wrong_axis` is not in both languages",
            "begins with `en:`",
        ),
    ],
)
def test_authors_code_that_fails_is_found(exercise, findings, case):
    file, old, new, words, hint = case
    exercise(file, old, new)
    [problem] = findings()
    assert "row_mean" in str(problem.message)
    assert words in str(problem.message)
    assert hint in str(problem.hint)


def test_a_missing_solution_is_found(root, exercise, findings):
    (root / "solutions" / "row_mean" / "cases.py").unlink()
    [problem] = findings()
    assert "cases.py cannot be read" in str(problem.message)
    assert "solutions/row_mean/ holds" in str(problem.hint)


def test_a_misconception_that_passes_every_case_is_found(exercise, findings, line_of):
    file = exercise("misconceptions.py", "return x.mean()", "return x.mean(axis=-1)")
    [problem] = findings()
    assert (problem.file, problem.line) == (file, line_of(file, "def whole_array"))
    assert "`whole_array` passes every case" in str(problem.message)
    assert "Add a case that it fails" in str(problem.hint)


def test_two_misconceptions_that_are_the_same_are_both_found(exercise, findings, line_of):
    file = exercise("misconceptions.py", "return x.mean()", "return np.add(0, x.mean(axis=0))")
    exercise("misconceptions.py", "def wrong_axis", "import numpy as np\n\n\ndef wrong_axis")
    found = findings()
    assert {(problem.file, problem.line) for problem in found} == {
        (file, line_of(file, "def wrong_axis")),
        (file, line_of(file, "def whole_array")),
    }
    for problem in found:
        assert "cannot be told from another misconception" in str(problem.message)
        assert "on which the two differ" in str(problem.hint)


def test_fewer_than_three_misconceptions_are_found(exercise, findings):
    file = exercise("misconceptions.py", "def sum_not_mean", "def _sum_not_mean")
    [problem] = findings()
    assert (problem.file, problem.line) == (file, 1)
    assert "only 2 misconceptions" in str(problem.message)
    assert "Think of 3" in str(problem.hint)


def test_an_alias_used_twice_is_found_in_both_places(root, exercise, findings, line_of):
    new_exercise(root, "other_mean")
    briefs = [root / "exercises" / slug / "exercise.yaml" for slug in ("row_mean", "other_mean")]
    for brief in briefs:
        text = brief.read_text(encoding="utf-8")
        brief.write_text(text.replace("topic:", "aliases: [mean]\ntopic:"), encoding="utf-8")
    found = findings()
    assert {(problem.file, problem.line) for problem in found} == {
        (brief, line_of(brief, "aliases:")) for brief in briefs
    }
    assert all("`mean` is used twice" in str(problem.message) for problem in found)


def test_an_alias_that_is_another_exercises_name_is_found(root, exercise, findings):
    new_exercise(root, "other_mean")
    exercise("exercise.yaml", "topic:", "aliases: [other_mean]\ntopic:")
    [problem] = findings()
    assert "`other_mean` is used twice" in str(problem.message)


def test_an_exercise_on_a_topic_that_is_not_in_the_syllabus_is_found(exercise, findings, line_of):
    file = exercise("exercise.yaml", "topic: 3-1-1", "topic: 9-9-9")
    [problem] = findings()
    assert (problem.file, problem.line) == (file, line_of(file, "topic:"))
    assert "no topic 9-9-9" in str(problem.message)


def test_a_brief_with_an_unknown_field_is_found_at_its_line(exercise, findings, line_of):
    file = exercise("exercise.yaml", "tolerance: A", "tolerance: A\ntolerence: B")
    [problem] = findings()
    assert (problem.file, problem.line) == (file, line_of(file, "tolerence"))


ITEMS = {
    "a distractor of a blank that passes": (
        "blank",
        "- code: x.mean(axis=0)",
        "- code: x.mean(axis=-1)",
        "x.mean(axis=-1)",
        "second right answer",
        "tells it apart",
    ),
    "a key of a blank that fails": (
        "blank",
        "key: x.mean(axis=1)",
        "key: x.mean(axis=7)",
        "axis=7",
        "the key fails",
        "Mend the key or the listing",
    ),
    "an answer that fails": (
        "numeric",
        "answer: m*n + m",
        "answer: m*k + m",
        "answer: m*k + m",
        "`m*k + m` fails: NameError",
        "the params",
    ),
    "an answer that is no formula": (
        "numeric",
        "answer: m*n + m",
        "answer: m * (n",
        "answer: m * (n",
        "`m * (n` fails: SyntaxError",
        "the params",
    ),
    "a mistake that equals the answer": (
        "numeric",
        "- answer: m*n\n",
        "- answer: m*(n + 1)\n",
        "mistakes:",
        "never holds",
        "Loosen `where`",
    ),
    "a formula that fails": (
        "formula",
        "answer: 1 - y**2",
        "answer: 1 - z**2",
        "answer: 1 - z**2",
        "`1 - z**2` fails: NameError",
        "the variables",
    ),
    "a mistaken formula that is right": (
        "formula",
        "- answer: y * (1 - y)",
        "- answer: (1 - y) * (1 + y)",
        "(1 - y) * (1 + y)",
        "same values as the answer",
        "Change it",
    ),
}


@pytest.mark.parametrize("name", ITEMS)
def test_an_item_whose_claim_does_not_hold_is_found(name, root, findings, line_of):
    kind, old, new, at, words, hint = ITEMS[name]
    new_question(root, "single", "before", "bank")
    file = new_question(root, kind, "broken", "bank")
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")
    found = findings()
    assert [(problem.file, problem.line) for problem in found] == [(file, line_of(file, at))]
    assert words in str(found[0].message)
    assert hint in str(found[0].hint)


def test_findings_of_the_text_and_of_what_runs_come_together(root, exercise, findings):
    file = new_question(root, "single", "one", "bank")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("difficulty: 2", "difficulty: 9"), encoding="utf-8")
    exercise("misconceptions.py", "def sum_not_mean", "def _sum_not_mean")
    exercise("exercise.yaml", "topic: 3-1-1", "topic: 9-9-9")
    assert len(findings()) == 3
