import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.oracle.compare import compare
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.part import Pair, Part, close, near, number, parts_of, values_of
from grader.oracle.tolerance import Single, Tolerance

ORACLE = Oracle(Tolerance.A, outputs=("c", "h"))
INF, NAN = np.inf, np.nan
shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)
floats = hnp.arrays(hnp.floating_dtypes(sizes=(16, 32, 64)), shapes)
plain = st.recursive(
    floats
    | hnp.arrays(
        hnp.boolean_dtypes() | hnp.integer_dtypes() | hnp.unsigned_integer_dtypes(), shapes
    )
    | hnp.arrays(hnp.complex_number_dtypes() | hnp.unicode_string_dtypes(), shapes)
    | st.none()
    | st.booleans()
    | st.sampled_from([10**400, -(2**63), 2**64, {"a": 1.0}, {1}])
    | st.integers()
    | st.floats()
    | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.lists(inner, max_size=3).map(tuple),
    max_leaves=5,
)


def parts(expected, given, oracle=ORACLE):
    trials = [Trial((), value) for value in expected]
    return parts_of(oracle, trials, given)


# ------------------------------------------------------------------ numbers


@given(plain)
def test_a_number_is_a_float_array_that_can_be_negative_and_halved(value):
    array = number(value)
    assert array is None or array.dtype.kind == "f"


@pytest.mark.parametrize(
    ("value", "expected"),
    [(True, 1.0), (np.array([True, False]), [1, 0]), (np.uint8([3]), [3]), ([[1, 2]], [[1, 2]])],
)
def test_truth_values_and_integers_become_floats(value, expected):
    assert number(value).dtype == float
    assert number(value).tolist() == expected


def test_floats_keep_their_precision_which_their_tolerance_depends_on():
    assert number(np.float32([1])).dtype == np.float32


@pytest.mark.parametrize("value", [None, "1", (1, 2), [[1], [1, 2]], {}, 1j, 10**400, [object()]])
def test_what_is_no_number_is_none(value):
    assert number(value) is None


# ------------------------------------------------------------------ closeness


@given(floats)
def test_an_array_is_close_to_itself_nan_and_inf_included(array):
    assert close(array, array, Tolerance.EXACT)


@given(floats, floats, st.sampled_from([*Tolerance, Single(Tolerance.A)]))
def test_arrays_are_close_just_where_the_comparison_finds_nothing(one, other, measure):
    assert close(one, other, measure) == (compare(one, other, measure) is None)


@pytest.mark.parametrize("one", [INF, -INF, NAN])
@pytest.mark.parametrize("other", [INF, -INF, NAN, 5.0])
def test_no_other_number_is_near_inf_or_nan(one, other):
    same = one == other or (np.isnan(one) and np.isnan(other))
    assert near(np.array([one]), np.array([other]), Tolerance.A).tolist() == [same]
    assert near(np.array([other]), np.array([one]), Tolerance.A).tolist() == [same]


@pytest.mark.parametrize("other", [np.ones(3), np.ones((1, 2)), np.float64(1), np.ones(0)])
def test_arrays_of_other_shapes_are_not_close_though_they_could_be_broadcast(other):
    assert not close(np.ones(2), other, Tolerance.A)
    assert not close(other, np.ones(2), Tolerance.A)


def test_float32_answers_are_measured_as_such():
    right = np.array([1.0])
    assert close(right, np.float32([1 + 5e-5]), Tolerance.A)
    assert not close(right, np.array([1 + 5e-5]), Tolerance.A)
    assert close(right, np.array([1 + 5e-5]), Single(Tolerance.A))


# ------------------------------------------------------------------ pairs and parts


def test_a_pair_knows_which_entries_are_wrong():
    pair = Pair(0, (), np.array([1.0, 2.0, NAN]), np.array([1.0, 3.0, NAN]), Tolerance.A)
    assert pair.wrong
    assert pair.wrong_entries.tolist() == [False, True, False]


def test_a_part_is_wrong_on_the_cases_on_which_it_differs():
    shapes = [np.ones(2), np.ones(2), np.ones(2)]
    (part,) = parts(shapes, [Answer(np.ones(2)), Answer(np.zeros(2)), Answer(np.ones(2))])
    assert [pair.case for pair in part.wrong] == [1]
    assert part.right_shapes
    assert not Part("", 0, (Pair(0, (), np.ones(2), np.ones(3), Tolerance.A),)).right_shapes


@given(st.lists(plain, min_size=1, max_size=3))
def test_right_answers_have_no_wrong_parts(values):
    found = parts(values, [Answer(value) for value in values])
    assert not any(part.wrong for part in found)


@given(st.data(), st.lists(plain, min_size=1, max_size=3))
def test_any_answers_can_be_taken_apart(data, values):
    given = [
        data.draw(st.none() | plain.map(Answer) | st.just(Answer(raised=True))) for _ in values
    ]
    for part in parts(values, given):
        assert part.pairs
        assert all(given[pair.case] is not None for pair in part.pairs)


def test_outputs_of_a_tuple_carry_their_names_and_those_without_a_name_their_places():
    right = (1.0, 2.0, 3.0)
    found = parts([right], [Answer(right)])
    assert [(part.name, part.place) for part in found] == [("c", 0), ("h", 1), ("[2]", 2)]


def test_a_single_output_has_no_name():
    assert [part.name for part in parts([1.0], [Answer(1.0)])] == [""]


def test_a_list_of_the_outputs_is_taken_for_the_tuple():
    assert values_of((1.0, 2.0), [3.0, 4.0]) == {0: 3.0, 1: 4.0}


@pytest.mark.parametrize(
    "given", [1.0, (1.0,), (1.0, 2.0, 3.0), None, np.ones(2), {0: 1.0, 1: 2.0}]
)
def test_another_number_of_outputs_has_no_parts(given):
    assert parts([(1.0, 2.0)], [Answer(given)]) == ()


def test_cases_that_were_stopped_raised_or_gave_no_number_have_no_pair():
    given = [None, Answer(raised=True), Answer("1"), Answer(3.0)]
    (part,) = parts([1.0] * 4, given)
    assert [pair.case for pair in part.pairs] == [3]


def test_outputs_that_should_be_no_numbers_have_no_part():
    found = parts([("text", 1.0)], [Answer((2.0, 3.0))])
    assert [part.name for part in found] == ["h"]


def test_a_pair_keeps_the_inputs_and_the_measure_of_its_case():
    trial = Trial((np.float32([1]),), 1.0)
    (part,) = parts_of(ORACLE, [trial], [Answer(2.0)])
    assert part.pairs[0].args is trial.args
    assert part.pairs[0].measure == Single(Tolerance.A)
    assert part.pairs[0].whole == 1.0
