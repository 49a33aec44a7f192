"""What would be right if the inputs were others: the author's reference, asked in its box."""

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from grader.content.desk import ContentDesk
from grader.content.expectation import expectation
from grader.content.library import Library
from grader.content.paths import content_root
from grader.content.variation import MOST, varied
from grader.oracle.tolerance import Tolerance
from grader.oracle.variations import variations
from grader.sandbox.run import run

EXERCISES = {exercise.slug: exercise for exercise in Library(content_root()).all()}


def known(exercise, seed=0):
    return expectation(exercise, seed, run)


def unused(job):
    raise AssertionError("nothing was to be run")


@pytest.fixture
def doubled(shelf):
    return Library(shelf("double")).exercise("double")


WITH_VALUES = [e for e in EXERCISES.values() if e.brief.tolerance is not Tolerance.PROPERTIES]


@pytest.mark.parametrize("exercise", WITH_VALUES, ids=lambda exercise: exercise.slug)
def test_every_shipped_exercise_can_be_asked_about_changed_inputs(exercise):
    expected = known(exercise)
    table = varied(exercise, expected, run)
    inputs = [trial.args for trial in expected.trials]
    names = [one.id for one in variations(exercise.arguments, inputs)]
    assert len(set(names)) == len(names)
    assert list(table) == names[:MOST]
    assert all(len(one.answers) == len(inputs) for one in table.values())


def test_the_reference_answers_for_the_changed_inputs(doubled):
    expected = known(doubled)
    table = varied(doubled, expected, run)
    for name, change in {
        "x_negated": lambda x, factor: -x * factor,
        "x_left_out": lambda x, factor: 0 * x,
        "factor_zero": lambda x, factor: 0 * x,
        "factor_more": lambda x, factor: x * (factor + 1),
    }.items():
        for trial, answer in zip(expected.trials, table[name].answers, strict=True):
            np.testing.assert_array_equal(answer.value, change(*trial.args))


def test_where_a_change_does_not_apply_what_was_right_stays_right(doubled):
    expected = known(doubled)
    turned = varied(doubled, expected, run)["x_transposed"]
    for trial, answer in zip(expected.trials, turned.answers, strict=True):
        np.testing.assert_array_equal(answer.value, trial.expected)


def test_what_the_reference_cannot_take_raises_and_harms_nothing(shelf):
    fussy = 'def double(x, factor):\n    if factor < 0:\n        raise ValueError("no")\n'
    root = shelf("double", reference=lambda text: text.replace("def double(x, factor):\n", fussy))
    exercise = Library(root).exercise("double")
    table = varied(exercise, known(exercise), run)
    assert all(answer.raised for answer in table["factor_negated"].answers)
    assert not any(answer.raised for answer in table["factor_more"].answers)


def test_a_reference_that_never_ends_on_changed_inputs_leaves_them_unknown(shelf):
    endless = "def double(x, factor):\n    while factor < 0:\n        pass\n"
    root = shelf("double", reference=lambda text: text.replace("def double(x, factor):\n", endless))
    exercise = Library(root).exercise("double")

    def quick(job):
        return run(job._replace(limits=replace(job.limits, cpu_seconds=0.3)))

    table = varied(exercise, known(exercise), quick)
    assert table["factor_negated"].answers == (None, None, None)
    assert all(answer is not None for answer in table["factor_doubled"].answers)


def test_arguments_that_are_there_on_some_cases_only_are_exchanged_on_those():
    """A tree's node is a dict of arrays on one case, and a single array on another."""
    left, right, leaf = np.arange(3.0), np.arange(3.0) + 5, np.ones(3)
    inputs = [({"left": left, "right": right},), (leaf,), ({"left": {}, "right": [leaf, [leaf]]},)]
    table = {one.id: one for one in variations(("node",), inputs)}
    change = table["node['left']_node['right']_exchanged"].change
    assert [change(args) for args in inputs[1:]] == [None, None]
    [turned] = change(inputs[0])
    assert (turned["left"] is right, turned["right"] is left) == (True, True)
    assert inputs[0][0]["left"] is left


def test_no_change_writes_into_the_inputs():
    inputs = [
        (np.arange(4.0).reshape(2, 2), np.arange(2), np.array([True, False]), 3, [np.ones(2)])
    ]
    before = repr(inputs)
    for one in variations(("W", "ids", "mask", "n", "params"), inputs):
        one.change(inputs[0])
    assert repr(inputs) == before


def test_inputs_that_are_too_large_together_are_not_asked_about(shelf):
    def long(text):
        return text.replace("rng.normal(size=1), 2.0", "[1] * 30000, rng.normal(size=2)")

    def product(text):
        return text.replace("x * factor", "np.sum(x) * factor").replace(
            "def double", "import numpy as np\n\n\ndef double"
        )

    exercise = Library(shelf("double", cases=long, reference=product)).exercise("double")
    assert varied(exercise, known(exercise), run) == {}


def test_where_laws_decide_nothing_is_asked(doubled):
    brief = msgspec.structs.replace(doubled.brief, tolerance=Tolerance.PROPERTIES)
    lawful = replace(doubled, brief=brief)
    assert varied(lawful, known(doubled), unused) == {}


def test_the_desk_asks_once_for_an_exercise_and_a_seed(doubled, desk):
    asked = []

    def vary(exercise, expected, runner):
        asked.append((exercise.slug, expected.seed))
        return {}

    counting = ContentDesk(desk.library, run, vary=vary)
    for seed in (1, 2, 1):
        assert counting.varied(doubled, seed) == {}
    assert asked == [("double", 1), ("double", 2)]


def test_an_argument_of_several_kinds_is_left_out_on_all_cases():
    inputs = [(np.ones(2),), (np.ones(2, dtype=int),), (3,)]
    table = {one.id: one for one in variations(("x",), inputs)}
    assert [np.sum(table["x_left_out"].change(args)) for args in inputs[:2]] == [0, 0]
    assert [np.sum(table["x_doubled"].change(args)) for args in inputs[::2]] == [4, 6]
