import numpy as np
import pytest

from grader.oracle.finding import Rung
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.tolerance import Tolerance

ORACLE = Oracle(Tolerance.A, arguments=("x", "W"), outputs=("c", "h"))
TRIALS = [Trial((n,), np.arange(1.0, n + 1)) for n in (1, 2, 3)]


def answers(function):
    return [Answer(function(trial.expected)) for trial in TRIALS]


RIGHT = answers(lambda a: a)
DOUBLED = answers(lambda a: 2 * a)
REVERSED = answers(lambda a: a[::-1])  # right on the first trial
RAISED = [Answer(raised=True)] * 3


def diagnose(given, **misconceptions):
    return ORACLE.diagnose(TRIALS, given, misconceptions)


# ------------------------------------------------------------------ checking


def test_a_right_value_has_no_finding():
    assert ORACLE.check(TRIALS[2], RIGHT[2]) is None


def test_a_wrong_value_is_found():
    assert ORACLE.check(TRIALS[2], DOUBLED[2]).rung is Rung.VALUE


def test_parts_of_a_tuple_carry_the_names_of_the_outputs():
    found = ORACLE.check(Trial((), (1.0, 2.0)), Answer((1.0, 3.0)))
    assert str(found.message) == "h: 2 is expected, 3 came back"
    assert found.output == 1


@pytest.mark.parametrize(
    ("changed", "names"),
    [((0,), "x"), ((1,), "W"), ((0, 1), "x, W"), ((2,), "#3"), ((1, 5), "W, #6")],
)
def test_a_changed_argument_is_named(changed, names):
    found = ORACLE.check(TRIALS[1], Answer(TRIALS[1].expected, changed))
    assert found.rung is Rung.ARGUMENT
    expected = f"the value is right, but the argument {names} was modified: work on a copy"
    assert str(found.message) == expected


def test_a_wrong_value_is_told_before_a_changed_argument():
    assert ORACLE.check(TRIALS[1], Answer(0.0, (0,))).rung is Rung.SHAPE


# ------------------------------------------------------------------ float32 inputs

NEAR = 1.0 + 5e-5  # inside the float32 tolerance, far outside the float64 one


@pytest.mark.parametrize(
    "args",
    [
        (np.float32([1]),),
        (1, [np.float32([1])]),
        ({"a": {"b": (np.float32([1]),)}},),
        (np.float32(1),),
        ({np.float32(1)},),
        (np.array(1, "f4"),),
    ],
)
def test_float32_inputs_allow_for_float32_work_that_became_float64(args):
    assert Trial(args, 1.0).single
    assert ORACLE.check(Trial(args, 1.0), Answer(NEAR)) is None
    assert ORACLE.check(Trial(args, 1.0), Answer(1.1)) is not None


@pytest.mark.parametrize(
    "args", [(), (1.0, "f4"), (np.ones(2),), ([np.ones(2, "f2")], {"a": None})]
)
def test_other_inputs_do_not(args):
    assert not Trial(args, 1.0).single
    assert ORACLE.check(Trial(args, 1.0), Answer(NEAR)) is not None


def test_float32_inputs_do_not_soften_what_is_exact():
    trial = Trial((np.float32([1]),), 1.0)
    assert Oracle(Tolerance.EXACT).check(trial, Answer(NEAR)) is not None


# ------------------------------------------------------------------ agreeing


def test_raised_agrees_with_raised_and_with_nothing_else():
    raised, value = Answer(raised=True), Answer(None)
    assert ORACLE.agree(TRIALS[0], raised, raised)
    assert not ORACLE.agree(TRIALS[0], raised, value)
    assert not ORACLE.agree(TRIALS[0], value, raised)


def test_answers_that_changed_other_arguments_do_not_agree():
    one, other = Answer(1.0, (0,)), Answer(1.0, (1,))
    assert not ORACLE.agree(TRIALS[0], one, other)
    assert ORACLE.agree(TRIALS[0], one, one)


# ------------------------------------------------------------------ naming the misconception


def test_the_misconception_that_gives_these_answers_is_named():
    assert diagnose(DOUBLED, doubled=DOUBLED, reversed=REVERSED) == "doubled"
    assert diagnose(REVERSED, doubled=DOUBLED, reversed=REVERSED) == "reversed"


@pytest.mark.parametrize("place", range(3))
def test_one_case_that_does_not_match_is_enough_to_stay_silent(place):
    nearly = [*DOUBLED]
    nearly[place] = Answer(TRIALS[place].expected * 2.001)
    assert diagnose(nearly, doubled=DOUBLED) is None


def test_two_misconceptions_that_both_fit_are_a_guess():
    assert diagnose(DOUBLED, one=DOUBLED, two=DOUBLED) is None


def test_nothing_fits_a_right_answer_not_even_a_harmless_misconception():
    assert diagnose(RIGHT, harmless=RIGHT, doubled=DOUBLED) is None


def test_a_harmless_misconception_does_not_hide_the_one_that_explains():
    assert diagnose(REVERSED, harmless=RIGHT, reversed=REVERSED) == "reversed"


@pytest.mark.parametrize("place", range(3))
def test_a_stopped_case_matches_nothing(place):
    given = [*DOUBLED]
    given[place] = None
    assert diagnose(given, doubled=DOUBLED) is None
    assert diagnose([None] * 3, raising=RAISED) is None


def test_always_raising_is_a_misconception_like_any_other():
    assert diagnose(RAISED, raising=RAISED, doubled=DOUBLED) == "raising"
    sometimes = [RIGHT[0], RAISED[0], RAISED[0]]
    assert diagnose(sometimes, raising=RAISED, sometimes=sometimes) == "sometimes"


def test_working_in_place_is_named_though_the_values_are_right():
    in_place = [Answer(trial.expected, (0,)) for trial in TRIALS]
    assert diagnose(in_place, in_place=in_place, doubled=DOUBLED) == "in_place"
    assert diagnose(RIGHT, in_place=in_place) is None


def test_a_misconception_that_returns_nothing_comparable_explains_nothing():
    opaque = [Answer(type("Opaque", (), {"what": "a value of type map"})())] * 3
    assert diagnose(DOUBLED, lazy=opaque) is None
    assert diagnose(opaque, lazy=opaque) is None


def test_a_misconception_must_have_an_answer_for_every_case():
    with pytest.raises(IndexError):
        diagnose(DOUBLED, short=DOUBLED[:2])
