import copy
from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.oracle.variations import variations

NAMES = ("x", "y", "z")
FLOAT = np.array([[0.5, -2.0], [1.0, 3.0]])


def table(*inputs, names=NAMES):
    return {one.id: one for one in variations(names, inputs)}


def changed(name, *args):
    return table(args)[name].change(args)


def same(one, other):
    """Whether two are equal, in kind as in value."""
    if type(one) is not type(other):
        return False
    if isinstance(one, tuple | list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other)
    return one == other


# ------------------------------------------------------------------ one argument

SINGLE = [
    ("x_left_out", FLOAT, 0 * FLOAT, "it comes out as if `x` were 0: is it left out?"),
    ("x_ones", FLOAT, np.ones((2, 2)), "as if `x` were 1 everywhere: is it left out?"),
    ("x_negated", FLOAT, -FLOAT, "as if `x` had the other sign"),
    ("x_transposed", FLOAT, np.array([[0.5, 1.0], [-2.0, 3.0]]), "as if `x` were transposed"),
    ("x_doubled", FLOAT, FLOAT + FLOAT, "as if `x` counted twice"),
    ("x_halved", FLOAT, FLOAT * 0.5, "as if `x` were halved"),
    ("x_squared", FLOAT, FLOAT * FLOAT, "as if `x` were squared"),
    ("x_exp", FLOAT, np.exp(FLOAT), "as if `exp` had been applied to `x`"),
    ("x_tanh", FLOAT, np.tanh(FLOAT), "as if `tanh` had been applied to `x`"),
    ("x_reversed_0", FLOAT, FLOAT[[1, 0]], "as if `x` were reversed along axis 0"),
    ("x_reversed_1", FLOAT, FLOAT[:, [1, 0]], "as if `x` were reversed along axis 1"),
    ("x_ignored", np.array([True, False]), np.array([True, True]), "true everywhere: is it used?"),
    ("x_inverted", np.array([True, False]), np.array([False, True]), "true and false exchanged"),
    ("x_reversed", np.array([[1, 2], [3, 4]]), np.array([[2, 1], [4, 3]]), "`x` were reversed"),
    ("x_left_out", np.array([1, 2]), np.array([0, 0]), "as if `x` were 0: is it left out?"),
    ("x_zero", 3, 0, "as if `x` were 0: is it used?"),
    ("x_one", 3, 1, "as if `x` were 1: is it used?"),
    ("x_one", 3.0, 1.0, "as if `x` were 1: is it used?"),
    ("x_more", 3, 4, "as if `x` were one larger"),
    ("x_less", 3, 2, "as if `x` were one smaller"),
    ("x_doubled", 3, 6, "as if `x` were twice as large"),
    ("x_negated", 3, -3, "as if `x` had the other sign"),
    ("x_inverse", 4, 0.25, "as if `x` were its own inverse, 1 / x"),
    ("x_squared", 3, 9, "as if `x` were squared"),
    ("x_root", 9, 3.0, "as if it were the root of `x`"),
]


@pytest.mark.parametrize(("name", "value", "expected", "words"), SINGLE)
def test_one_argument_is_changed_and_the_others_stay(name, value, expected, words):
    args = (value, "other", None)
    one = table(args)[name]
    after = one.change(args)
    assert same(after, (expected, "other", None))
    assert words in str(one.message)


def test_every_change_of_one_argument_was_looked_at_above():
    offered = {
        name
        for value in (FLOAT, FLOAT > 0, np.array([1]), 1)
        for name in table((value,), names="x")
    }
    assert offered == {name for name, *_ in SINGLE}


@pytest.mark.parametrize(
    ("name", "value", "other"),
    [
        ("x_transposed", FLOAT, np.ones((2, 3))),
        ("x_transposed", FLOAT, np.ones((2, 2, 2))),
        ("x_reversed_1", FLOAT, np.ones(3)),
        ("x_reversed", np.array([1, 2]), np.array(1)),
        ("x_inverse", 2, 0),
        ("x_root", 2, -1),
        ("x_root", 2, np.nan),
        ("x_root", 2, 10**400),
        ("x_doubled", FLOAT, np.array([1, 2])),
        ("x_doubled", FLOAT, None),
        ("x_doubled", FLOAT, "text"),
        ("x_doubled", 1, True),
        ("x_ignored", FLOAT > 0, FLOAT),
    ],
)
def test_a_change_that_does_not_apply_to_a_case_is_none_there(name, value, other):
    one = table((value,), (other,))[name]
    assert one.change((value,)) is not None
    assert one.change((other,)) is None


def test_an_argument_that_a_case_does_not_have_is_not_changed():
    for one in variations(NAMES, [(FLOAT, FLOAT), (FLOAT,)]):
        assert (one.change((FLOAT,)) is None) == ("y" in one.id), one.id


@pytest.mark.parametrize("value", [None, "text", True, (1, 2), {1}, 1j, np.complex64(1), [1, 2]])
def test_what_is_no_number_and_no_array_is_not_changed(value):
    assert table((value,)) == {}


def test_an_argument_without_a_name_is_numbered():
    assert "#2_left_out" in table((1, FLOAT), names=("x",))


def test_without_inputs_there_is_nothing_to_change():
    assert table() == {}
    assert table(()) == {}


def test_a_change_keeps_the_dtype():
    for one in table((np.float32(FLOAT),)).values():
        after = one.change((np.float32(FLOAT),))
        assert after[0].dtype == np.float32


# ------------------------------------------------------------------ entries of lists and dicts


def test_an_entry_of_a_dict_is_changed_in_a_copy():
    params = {"W": FLOAT, "b": 3, 5: FLOAT, "deep": {"W": FLOAT}}
    one = table((params, FLOAT))["x['W']_negated"]
    assert same(one.change((params, FLOAT)), ({**params, "W": -FLOAT}, FLOAT))
    assert params["W"] is FLOAT
    assert "`x['W']`" in str(one.message)


def test_an_entry_of_a_list_is_changed_in_a_copy():
    layers = [FLOAT, np.ones(2), "text", FLOAT, FLOAT]
    found = table((layers,))
    assert same(found["x[1]_doubled"].change((layers,)), ([FLOAT, 2 * np.ones(2), *layers[2:]],))
    assert layers[1].tolist() == [1, 1]
    names = {name.split("_")[0] for name in found if not name.endswith("exchanged")}
    assert {"x[0]", "x[1]", "x[3]"}.issubset(names)
    assert "x[4]" not in names  # a long list would be asked about for too long


@pytest.mark.parametrize("other", [[], [1.5], (FLOAT,), FLOAT, "text", None, {0: None}])
def test_an_entry_that_a_case_does_not_have_is_not_changed(other):
    assert table(([FLOAT],), (other,))["x[0]_left_out"].change((other,)) is None


def test_an_entry_can_be_exchanged_with_another_and_with_an_argument():
    args = ({"U": FLOAT, "V": 2 * FLOAT}, 3 * FLOAT)
    found = table(args)
    inside = found["x['U']_x['V']_exchanged"].change(args)
    assert same(inside, ({"U": 2 * FLOAT, "V": FLOAT}, 3 * FLOAT))
    outside = found["x['U']_y_exchanged"].change(args)
    assert same(outside, ({"U": 3 * FLOAT, "V": 2 * FLOAT}, FLOAT))
    assert same(args, ({"U": FLOAT, "V": 2 * FLOAT}, 3 * FLOAT))


# ------------------------------------------------------------------ two arguments


def test_two_alike_are_exchanged_and_stand_for_each_other():
    args = (FLOAT, 2 * FLOAT, 5)
    found = table(args)
    assert same(found["x_y_exchanged"].change(args), (2 * FLOAT, FLOAT, 5))
    assert same(found["y_for_x"].change(args), (2 * FLOAT, 2 * FLOAT, 5))
    assert same(found["x_for_y"].change(args), (FLOAT, FLOAT, 5))
    texts = {name: str(found[name].message) for name in ("x_y_exchanged", "y_for_x")}
    assert texts == {
        "x_y_exchanged": "it comes out as if `x` and `y` were exchanged",
        "y_for_x": "it comes out as if `y` stood in the place of `x`",
    }


@pytest.mark.parametrize(
    ("x", "y"),
    [
        (FLOAT, np.ones(2)),
        (FLOAT, np.ones((2, 2), int)),
        (FLOAT, FLOAT > 0),
        (FLOAT, None),
        (1.0, 2.0),
        (np.array(1.0), 2.0),
        (None, None),
        ([[1], [1, 2]], FLOAT),
    ],
)
def test_what_is_not_alike_is_neither_exchanged_nor_replaced(x, y):
    pairs = {"x_y_exchanged", "x_for_y", "y_for_x"}
    assert not pairs.intersection(table((x, y)))
    found = table((FLOAT, FLOAT), (x, y))  # alike on another case
    assert pairs.issubset(found)
    assert [found[name].change((x, y)) for name in pairs] == [None] * 3


def test_arguments_that_a_case_leaves_out_are_not_put_in_by_an_exchange():
    found = table((FLOAT, FLOAT, FLOAT), (FLOAT,))
    assert found["y_z_exchanged"].change((FLOAT,)) is None
    assert found["y_for_z"].change((FLOAT,)) is None


# ------------------------------------------------------------------ blocks


def gates(count, hidden=3, width=2):
    rng = np.random.default_rng(0)
    shapes = (count * hidden, width), (count * hidden, hidden), (count * hidden,)
    return tuple(rng.normal(size=shape) for shape in shapes)


@pytest.mark.parametrize("count", [2, 3, 4])
def test_blocks_of_all_stacked_weights_are_taken_in_every_other_order(count):
    args = (*gates(count), np.ones(3))
    found = table(args, names="WUbh")
    orders = [order for order in permutations(range(1, count + 1)) if list(order) != sorted(order)]
    names = [f"blocks_{count}_{'_'.join(map(str, order))}" for order in orders]
    assert set(names) == {name for name in found if name.startswith(f"blocks_{count}")}
    for name, order in zip(names, orders, strict=True):
        rows = [3 * (block - 1) + row for block in order for row in range(3)]
        after = found[name].change(args)
        assert same(after, (*(weight[rows] for weight in args[:3]), args[3]))
    assert str(found[names[0]].message) == (
        f"it comes out as if the {count} blocks of the weights were taken in the order"
        f" {list(orders[0])}"
    )


def test_blocks_of_weights_in_a_dict_are_taken_in_another_order_in_a_copy():
    params = dict(zip("WUb", gates(2), strict=True))
    before = copy.deepcopy(params)
    (after,) = changed("blocks_2_2_1", params)
    assert same(after, {name: value[[3, 4, 5, 0, 1, 2]] for name, value in before.items()})
    assert same(params, before)


@pytest.mark.parametrize(
    "inputs",
    [
        [(np.ones((8, 3)), np.ones((5, 7)))],  # halves, quarters, but of nothing
        [(np.ones((6, 3)), np.ones((5, 4)))],  # one alone is no stack
        [gates(4)[::2]],  # no axis tells that it is four times something
        [(gates(4)[1], "text")],
        [tuple(np.ones(one.shape, int) for one in gates(4))],
    ],
)
def test_weights_that_are_not_stacked_have_no_blocks(inputs):
    assert not [name for name in table(*inputs) if name.startswith("blocks")]


def test_weights_have_to_be_stacked_on_every_case():
    odd = (np.ones((7, 2)), np.ones((7, 3)), np.ones(7))
    assert not [name for name in table(gates(4), odd) if name.startswith("blocks")]
    assert [name for name in table(gates(4), gates(4, hidden=5)) if name.startswith("blocks")]


# ------------------------------------------------------------------ laws

arrays = hnp.arrays(
    hnp.floating_dtypes(sizes=(16, 32, 64))
    | hnp.integer_dtypes()
    | hnp.unsigned_integer_dtypes()
    | hnp.boolean_dtypes()
    | hnp.complex_number_dtypes(),
    hnp.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
)
extreme = st.sampled_from([np.nan, np.inf, -np.inf, 1.8e308, 10**400, -(10**400), 0, -0.0, 1j])
numbers = extreme | st.floats() | st.integers() | arrays.map(lambda a: a.flat[0] if a.size else 0)
single = arrays | numbers | st.sampled_from([None, True, "text", [[1], [1, 2]], {"a": "b"}])
values = (
    single
    | st.lists(single, max_size=5)
    | st.lists(single, max_size=3).map(tuple)
    | st.dictionaries(st.sampled_from(["a", "b", 0]), single)
)
inputs = st.lists(values, max_size=4).map(tuple)


@settings(deadline=None)
@given(st.lists(inputs, max_size=3))
def test_no_inputs_whatever_make_a_change_fail_or_warn_or_write_into_them(several):
    before = copy.deepcopy(several)
    for one in variations(NAMES, several):
        assert str(one.message)
        for args in several:
            after = one.change(args)
            assert after is None or len(after) == len(args)
    assert repr(several) == repr(before)
