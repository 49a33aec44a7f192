"""What an exercise expects: computed in a box by the author's code, or an error for the author."""

import numpy as np
import pytest

from grader.content.desk import ContentDesk
from grader.content.expectation import expectation
from grader.content.library import Library
from grader.errors import ContentError
from grader.sandbox.run import run


@pytest.fixture
def expected(shelf):
    """Return what an exercise expects after changes to its files."""

    def compute(seed=0, **changes):
        return expectation(Library(shelf("double", **changes)).exercise("double"), seed, run)

    return compute


def test_the_reference_says_what_is_right_on_every_case(expected):
    found = expected()
    assert found.names == ("one", "two", "none")
    for trial in found.trials:
        x, factor = trial.args
        np.testing.assert_array_equal(trial.expected, x * factor)


def test_inputs_follow_from_the_seed_alone(expected):
    first, same, other = (expected(seed=seed).trials[0].args[0] for seed in (1, 1, 2))
    np.testing.assert_array_equal(first, same)
    assert not np.array_equal(first, other)


def test_misconceptions_come_with_advice_and_answers(expected):
    found = expected().misconceptions
    assert list(found) == ["adds", "fails"]
    assert found.advice["adds"].ja == "足している。掛けよう。"
    assert found.advice["adds"].en == "You add where a product is asked."
    answers = found.on(range(3))
    assert [answer.raised for answer in answers["adds"]] == [False] * 3
    assert [answer.raised for answer in answers["fails"]] == [True] * 3


def change(old, new):
    def changed(text):
        assert old in text
        return text.replace(old, new)

    return changed


BROKEN = {
    "a reference that raises": (
        {"reference": change("return x * factor", "return x[99]")},
        "the reference fails on the case `one`: IndexError",
        "Mend reference.py or cases.py",
    ),
    "a reference that ends the process": (
        {"reference": change("return x * factor", "import os; os._exit(0)")},
        "the reference fails on the case `one`: stopped: crash",
        "Mend reference.py or cases.py",
    ),
    "a reference that modifies its arguments": (
        {"reference": change("return x * factor", "x *= factor\n    return x")},
        "the reference modifies its arguments on the case `one`",
        "Work on a copy in reference.py",
    ),
    "a reference without the function": (
        {"reference": change("def double", "def triple")},
        "the reference fails on the case `one`",
        "Mend reference.py",
    ),
    "a reference that is not Python": (
        {"reference": change("def double", "def double it")},
        "reference.py, line 4: SyntaxError",
        "Run the file by itself and mend it",
    ),
    "a reference that fails when loaded": (
        {"reference": lambda text: f"{text}\n1 / 0\n"},
        "reference.py, line 7: ZeroDivisionError",
        "Run the file by itself and mend it",
    ),
    "a reference that ends the process when loaded": (
        {"reference": lambda text: f"{text}\nimport os\nos._exit(3)\n"},
        "stopped: crash",
        "Nothing but definitions belongs at the top level",
    ),
    "a case that the brief does not name": (
        {"cases": change('"none"', '"nothing"')},
        "cases.py yields `nothing`, which exercise.yaml does not name",
        "The cases of both files are the same: one, two, none",
    ),
    "a case that never comes": (
        {"cases": lambda text: "".join(text.splitlines(keepends=True)[:-1])},
        "cases.py never yields: none",
        "The cases of both files are the same: one, two, none",
    ),
    "a case that comes twice": (
        {"cases": lambda text: text + text.splitlines(keepends=True)[-1]},
        "cases.py yields `none` twice",
        "The cases of both files are the same: one, two, none",
    ),
    "cases that raise": (
        {"cases": change("rng.normal(size=3)", "rng.gauss(3)")},
        "AttributeError",
        "Look at cases.py: cases(rng) yields (name, arguments)",
    ),
    "cases without arguments": (
        {"cases": change('yield "none", (np.zeros(0), 2.0)', 'yield "none"')},
        "ValueError",
        "Look at cases.py: cases(rng) yields (name, arguments)",
    ),
    "advice in one language": (
        {"misconceptions": change("    en: You add where\n", "    You add where\n")},
        "the advice of `adds` is not in both languages",
        "Its docstring begins with `ja:` and has a line that begins with `en:`",
    ),
    "a misconception without advice": (
        {"misconceptions": lambda text: f"{text}\n\ndef silent(x, factor):\n    return x\n"},
        "the advice of `silent` is not in both languages",
        "Its docstring begins with `ja:`",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_broken_solutions_are_the_authors_to_mend(expected, name):
    changes, message, hint = BROKEN[name]
    with pytest.raises(ContentError) as caught:
        expected(**changes)
    assert str(caught.value.message).startswith("Exercise double: ")
    assert message in str(caught.value.message)
    assert hint in str(caught.value.hint)


@pytest.mark.parametrize("name", ["reference", "cases", "misconceptions"])
def test_a_missing_file_is_named(shelf, name):
    root = shelf("double")
    (root / "solutions" / "double" / f"{name}.py").unlink()
    with pytest.raises(ContentError, match=f"Exercise double: {name}.py cannot be read") as caught:
        expectation(Library(root).exercise("double"), 0, run)
    assert "solutions/double/ holds reference.py" in str(caught.value.hint)


def test_helpers_and_imports_are_no_misconceptions(expected):
    helpers = "from math import hypot\n\n\ndef _half(x):\n    return x / 2\n\n\n"
    assert list(expected(misconceptions=lambda text: helpers + text).misconceptions) == [
        "adds",
        "fails",
    ]


def test_the_desk_computes_each_seed_of_an_exercise_once(shelf):
    asked = []
    desk = ContentDesk(
        Library(shelf("double")), run, lambda exercise, seed, runner: asked.append(seed) or seed
    )
    exercise = desk.exercise("double")
    assert [desk.expectation(exercise, seed) for seed in (1, 2, 1)] == [1, 2, 1]
    assert asked == [1, 2]


def test_a_blank_of_an_exercise_is_run_against_its_hidden_cases(shelf, double_blank):
    desk = ContentDesk(Library(shelf("double")), run)
    item = double_blank
    question = item.question(0, desk)
    assert not list(item.proof(desk))
    assert item.mark(question, "factor * x", desk).correct
    wrong = item.mark(question, "factor + x", desk)
    assert wrong.comments[0].en == "A product is asked."
