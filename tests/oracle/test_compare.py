import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.oracle.compare import compare
from grader.oracle.finding import Rung
from grader.oracle.tolerance import Tolerance
from grader.sandbox.plain import Opaque

HUGE = 10**5000  # Python refuses to turn it into text
shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=4)
filled = hnp.array_shapes(min_dims=0, max_dims=3, min_side=1, max_side=4)
HUGE_IDS = ["2**63", "2**64 - 1", "2**64", "10**30", "10**5000"]
numbers = hnp.integer_dtypes() | hnp.unsigned_integer_dtypes() | hnp.floating_dtypes(sizes=(32, 64))
arrays = hnp.arrays(hnp.boolean_dtypes() | numbers, shapes)
moderate = st.floats(-1e6, 1e6)
keys = st.text(max_size=3) | st.integers()
values = st.recursive(
    arrays | st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4),
        st.lists(inner, max_size=4).map(tuple),
        st.dictionaries(keys, inner, max_size=3),
        st.sets(keys, max_size=3),
    ),
    max_leaves=8,
)
tolerances = st.sampled_from(Tolerance)


def finding(expected, actual, tolerance=Tolerance.A, outputs=()):
    found = compare(expected, actual, tolerance, outputs)
    assert found is not None
    return found


def text(expected, actual, tolerance=Tolerance.A, outputs=()):
    return str(finding(expected, actual, tolerance, outputs).message)


# ------------------------------------------------------------------ laws


@given(values, tolerances)
def test_everything_matches_itself(value, tolerance):
    assert compare(value, value, tolerance) is None


@given(values, values, tolerances)
def test_any_two_values_can_be_compared_and_the_finding_told(expected, actual, tolerance):
    found = compare(expected, actual, tolerance)
    assert found is None or str(found.message)


@given(st.data(), filled, st.sampled_from([Tolerance.A, Tolerance.B, Tolerance.G]))
def test_one_entry_moved_far_is_found_where_it_is(data, shape, tolerance):
    expected = data.draw(hnp.arrays(float, shape, elements=moderate))
    index = tuple(data.draw(st.integers(0, size - 1)) for size in shape)
    moved = expected.copy()
    moved[index] += data.draw(st.sampled_from([-1, 1])) * (1e-4 + 1e-4 * abs(expected[index]))
    found = finding(expected, moved, tolerance)
    assert (found.rung, found.worst_index) == (Rung.VALUE, index)
    assert found.max_abs_error == abs(moved[index] - expected[index])


@given(st.data(), filled, hnp.integer_dtypes(sizes=(64,)))
def test_an_integer_off_by_one_is_found_where_it_is_however_large(data, shape, dtype):
    expected = data.draw(hnp.arrays(dtype, shape, elements=st.integers(-(2**63), 2**63 - 2)))
    index = tuple(data.draw(st.integers(0, size - 1)) for size in shape)
    moved = expected.copy()
    moved[index] += 1
    assert finding(expected, moved, data.draw(tolerances)).worst_index == index


@given(st.data(), filled)
def test_of_several_wrong_entries_the_worst_is_told_and_all_are_counted(data, shape):
    expected = data.draw(hnp.arrays(float, shape, elements=moderate))
    index = tuple(data.draw(st.integers(0, size - 1)) for size in shape)
    moved = np.asarray(expected + 3)
    moved[index] += 4
    found = finding(expected, moved)
    assert found.worst_index == index
    assert found.max_abs_error == pytest.approx(7)
    if shape:
        assert str(found.message).startswith(f"{expected.size} of {expected.size} values differ")
        assert f"worst at {list(index)}: " in str(found.message)


def test_the_worst_entry_is_a_wrong_one_though_a_right_one_is_as_far_off():
    expected, actual = np.array([1e9, 0.0]), np.array([1e9 + 1, 1.0])
    assert finding(expected, actual).worst_index == (1,)


@given(arrays, arrays, tolerances)
def test_another_shape_never_matches(expected, actual, tolerance):
    assume(expected.shape != actual.shape)
    assert finding(expected, actual, tolerance).rung in {Rung.KIND, Rung.SHAPE}


@given(hnp.arrays(float, filled, elements=moderate))
def test_values_within_rounding_match(expected):
    assert compare(expected, expected * (1 + 1e-12), Tolerance.A) is None


@given(hnp.arrays(float, filled, elements=moderate))
def test_float32_work_is_accepted_as_such(expected):
    assert compare(expected, expected.astype(np.float32), Tolerance.A) is None
    assert (
        compare(expected, expected.astype(np.float32) * np.float32(1 + 2e-5), Tolerance.A) is None
    )


@given(hnp.arrays(numbers | hnp.boolean_dtypes(), filled))
def test_lists_are_accepted_where_the_values_are_right(expected):
    assume(
        expected.dtype.newbyteorder("=") != np.uint64
    )  # a list of them may hold integers of no common dtype
    assert compare(expected, expected.tolist(), Tolerance.EXACT) is None


# ------------------------------------------------------------------ shape


@pytest.mark.parametrize(
    "actual", [np.empty(0), np.empty((0, 3)), 1.0, np.ones(1), np.ones((1, 3)), np.ones((3, 1)), []]
)
def test_an_empty_or_broadcastable_result_never_matches(actual):
    assert finding(np.ones(3), actual).rung is Rung.SHAPE


def test_a_scalar_has_no_dimensions():
    assert compare(1.0, np.float64(1), Tolerance.A) is None
    assert compare(1.0, np.array(1.0), Tolerance.A) is None
    assert text(1.0, [1.0]) == "the shape should be (), it is (1,)"


def test_an_empty_answer_matches_where_it_is_the_right_one():
    assert compare(np.empty((0, 3)), np.empty((0, 3)), Tolerance.A) is None
    assert compare([], np.empty(0), Tolerance.A) is None
    assert finding(np.empty((0, 3)), np.empty((3, 0))).rung is Rung.SHAPE


# ------------------------------------------------------------------ kind


@pytest.mark.parametrize(
    ("expected", "actual", "message"),
    [
        (np.ones(2), None, "an array of float64 with shape (2,) is expected, None came back"),
        (1.5, "1.5", "a number with a fraction is expected, a text came back"),
        (3, 3.0, "an integer is expected, a number with a fraction came back"),
        (3, True, "an integer is expected, a truth value came back"),
        (True, 1, "a truth value is expected, an integer came back"),
        (1.0, True, "a number with a fraction is expected, a truth value came back"),
        (3, np.float64(3), "an integer is expected, a number with a fraction came back"),
        (np.int64(3), 3.0, "an integer is expected, a number with a fraction came back"),
        (1.0, {"a": 1}, "a number with a fraction is expected, a dict came back"),
        (1.0, {1}, "a number with a fraction is expected, a set came back"),
        (1.0, (1.0,), "a number with a fraction is expected, a tuple of 1 came back"),
        (
            (1, 2),
            np.ones(2),
            "a tuple of 2 is expected, an array of float64 with shape (2,) came back",
        ),
        (np.ones((2, 2)), [[1, 1], [1]], "shape (2, 2) is expected, a list of 2 came back"),
        (np.ones(2), [1, None], "shape (2,) is expected, a list of 2 came back"),
        (np.ones(2), ["1", "1"], "shape (2,) is expected, a list of 2 came back"),
        (np.ones(2), [1.0, HUGE], "shape (2,) is expected, a list of 2 came back"),
        (
            1.0,
            Opaque("a value of type map"),
            "a number with a fraction is expected, a value of type map",
        ),
        ({"a": 1}, [1], "a dict is expected, a list of 1 came back"),
        (None, 0, "None is expected, an integer came back"),
        ("a", None, "a text is expected, None came back"),
        ({1}, [1], "a set is expected, a list of 1 came back"),
        ([None], None, "a list of 1 is expected, None came back"),
    ],
)
def test_another_kind_of_thing_is_told_in_words(expected, actual, message):
    found = finding(expected, actual)
    assert found.rung is Rung.KIND
    assert message in str(found.message)


@pytest.mark.parametrize("dtype", [np.int8, np.uint64, np.int64])
def test_any_integer_dtype_will_do_for_an_integer(dtype):
    assert compare(np.arange(3), np.arange(3, dtype=dtype), Tolerance.EXACT) is None


def test_integers_will_do_where_numbers_are_asked_for():
    assert compare(np.array([1.0, 2.0]), [1, 2], Tolerance.A) is None


@pytest.mark.parametrize("other", [1.0, [1.0], None, "a", Opaque("x"), {"a": 1}])
def test_what_could_not_cross_matches_nothing_not_even_itself(other):
    opaque = Opaque("a value of type map")
    assert finding(opaque, opaque).rung is Rung.KIND
    assert finding(opaque, other).rung is Rung.KIND
    assert finding(other, opaque).rung is Rung.KIND
    assert finding([opaque], [opaque]).rung is Rung.KIND


def test_a_long_name_is_cut():
    assert len(text(1.0, Opaque("x" * 10_000))) < 150


# ------------------------------------------------------------------ finite


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ([1.0, 2.0], [1.0, np.nan]),
        ([1.0, np.nan], [1.0, 2.0]),
        ([1.0, np.inf], [1.0, -np.inf]),
        ([1.0, np.inf], [1.0, np.nan]),
        ([1.0, 2.0], [1.0, np.inf]),
    ],
)
def test_nan_and_inf_must_stand_where_they_are_expected(expected, actual):
    found = finding(np.array(expected), np.array(actual))
    assert (found.rung, found.worst_index) == (Rung.FINITE, (1,))
    assert "nan or inf in 1 of 2 entries" in str(found.message)
    want, got = (f"{pair[1]:.6g}" for pair in (expected, actual))
    assert str(found.message).endswith(f"first at [1]: {want} is expected, {got} came back")


def test_nan_and_inf_in_their_places_do_not_hide_a_wrong_value():
    special = [np.nan, np.inf, -np.inf]
    assert compare(np.array([*special, 1.0]), [*special, 1.0], Tolerance.EXACT) is None
    assert finding(np.array([*special, 1.0]), [*special, 2.0]).worst_index == (3,)


# ------------------------------------------------------------------ several values


def test_parts_of_a_tuple_are_named():
    expected, actual = (np.ones(2), np.zeros(2)), (np.ones(2), np.array([0.0, 0.5]))
    message = "1 of 2 values differ; worst at [1]: 0 is expected, 0.5 came back"
    assert text(expected, actual, outputs=("c", "h")) == f"h: {message}"
    assert text(expected, actual, outputs=("c",)) == f"[1]: {message}"
    assert finding(expected, actual).output == 1


def test_a_list_will_do_for_a_tuple_and_another_count_will_not():
    assert compare((1, "a", None), [1, "a", None], Tolerance.A) is None
    assert text((1, 2, 3), (1, 2)) == "3 values are expected, 2 came back"
    assert finding((1, 2), ()).rung is Rung.COUNT


def test_a_list_of_numbers_is_an_array():
    assert compare([1.0, 2.0], np.array([1.0, 2.0]), Tolerance.A) is None
    assert compare([np.int64(1), np.int64(2)], np.array([1, 2]), Tolerance.EXACT) is None
    assert finding([1.0, 2.0], [1.0, 2.5]).worst_index == (1,)


def test_a_ragged_list_is_compared_part_by_part():
    expected = [[1.0], [1.0, 2.0], []]
    assert compare(expected, [np.ones(1), [1.0, 2.0], []], Tolerance.A) is None
    assert text(expected, [[1.0], [1.0, 3.0], []]).startswith("[1]: 1 of 2 values differ")


def test_nested_places_are_told_from_the_outside_in():
    expected, actual = {"a": [None, {"b": 1}]}, {"a": [None, {"b": 2}]}
    assert text(expected, actual) == "'a': [1]: 'b': 1 is expected, 2 came back"


def test_missing_and_surplus_keys_are_told():
    found = finding({"a": 1, "b": 2}, {"b": 2, "c": 3, 4: 4})
    assert found.rung is Rung.COUNT
    assert str(found.message).endswith("missing: 'a'; too many: 'c', 4")
    assert text({"a": 1}, {}).endswith("missing: 'a'; too many: -")


def test_the_order_of_keys_does_not_matter():
    assert compare({"a": 1, "b": 2}, {"b": 2, "a": 1}, Tolerance.A) is None
    assert compare({0: 1}, {np.int64(0): 1}, Tolerance.A) is None


@pytest.mark.parametrize(("expected", "actual"), [("a", "b"), ({1, 2}, {1, 3}), ("", "\x1b[2J")])
def test_texts_and_sets_are_equal_or_not(expected, actual):
    assert text(expected, actual) == f"{expected!r} is expected, {actual!r} came back"


# ------------------------------------------------------------------ absurd results


@pytest.mark.parametrize("size", [2**63, 2**64 - 1, 2**64, 10**30, HUGE], ids=HUGE_IDS)
def test_huge_integers_are_exact(size):
    assert compare(size, size, Tolerance.A) is None
    assert compare([size], [size], Tolerance.A) is None
    assert finding(size, size + 1).rung in {Rung.VALUE, Rung.KIND}
    assert str(finding(size, size - 1).message)
    assert str(finding([size], [size - 1]).message)


def deep(value):
    for _ in range(990):
        value = (value,)
    return value


@pytest.mark.parametrize("odd", [HUGE, deep(0)], ids=["huge", "deep"])
@pytest.mark.parametrize(
    ("expected", "wrap"),
    [
        ({"a": 1}, lambda v: {v: 1}),
        ({1}, lambda v: {v}),
        (1.0, lambda v: v),
        ("a", lambda v: v),
        (np.ones(1), lambda v: [v]),
        ([None], lambda v: [v]),
    ],
)
def test_what_python_cannot_write_as_text_can_still_be_told(expected, wrap, odd):
    assert len(text(expected, wrap(odd))) < 300


def test_room_around_zero_is_there_in_half_precision_too():
    assert compare(np.zeros(2, np.float16), np.full(2, 1e-9), Tolerance.A) is None
    assert compare(np.zeros(2, np.float16), np.full(2, 1e-3), Tolerance.A) is not None
