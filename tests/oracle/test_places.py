import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.oracle.part import Pair, Part
from grader.oracle.places import places
from grader.oracle.tolerance import Tolerance

NAMES = ("x", "b")
ROWS, COLUMNS = np.indices((8, 8))


def part(right, given, args=None):
    args = args or [()] * len(right)
    rows = zip(args, right, given, strict=True)
    return Part("", 0, tuple(Pair(n, *row, Tolerance.A) for n, row in enumerate(rows)))


def seen(right, given, args=None):
    return [name for name, _ in places(part(right, given, args), NAMES)]


def text(name, right, given, args=None):
    return str(dict(places(part(right, given, args), NAMES))[name])


def two(shape, draw=np.random.Generator.normal):
    return [draw(np.random.default_rng(n), size=shape) for n in range(2)]


def wrong_at(masks, right=None):
    """What is seen where these entries are wrong, each by another amount."""
    right = right or two(np.shape(masks[0]))
    noise = two(np.shape(masks[0]), np.random.Generator.uniform)
    rows = zip(masks, right, noise, strict=True)
    return seen(right, [np.where(mask, one + 1 + n, one) for mask, one, n in rows])


def steps(*rows, axis=0):
    """The entries of a matrix whose steps along an axis are wrong."""
    return [np.broadcast_to(np.array(row, bool)[:, None], (len(row), 5)) for row in rows]


# ------------------------------------------------------------------ sizes

LONG_AND_SHORT = [(np.ones((n, 2)), np.ones((3, n))) for n in (1, 4, 1)]


def test_right_exactly_where_an_axis_has_length_1():
    right = two(4) + two(4)[:1]
    given = [right[0], right[1] + np.arange(4.0), right[2]]
    assert seen(right, given, LONG_AND_SHORT)[0] == "one_x_0"
    assert text("one_x_0", right, given, LONG_AND_SHORT) == (
        "it is right exactly where axis 0 of `x` has the length 1: look at what runs along it"
    )
    assert "one_b_1" in seen(right, given, [(1.0, args[1]) for args in LONG_AND_SHORT])


@pytest.mark.parametrize("wrong", [(0, 1, 0), (1, 1, 0), (0, 0, 1), (1, 0, 1), (1, 1, 1)])
def test_the_length_is_told_just_for_its_pattern(wrong):
    right = two(4) + two(4)[:1]
    given = [value + np.arange(4.0) * bad for value, bad in zip(right, wrong, strict=True)]
    names = seen(right, given, LONG_AND_SHORT)
    assert any(name.startswith("one_") for name in names) == (wrong == (0, 1, 0))


def test_an_axis_that_is_empty_or_not_there_is_not_of_length_1():
    right = two(4)
    given = [right[0], right[1] + np.arange(4.0)]
    for first, second in ((np.ones(1), 2.0), (np.ones(1), np.ones(0)), (np.ones(1), "text")):
        assert not any("one_" in name for name in seen(right, given, [(first,), (second,)]))
        assert not any("one_" in name for name in seen(right, given, [(second,), (first,)]))


# ------------------------------------------------------------------ steps


@pytest.mark.parametrize(
    ("rows", "name", "message"),
    [
        (("10000", "100"), "first_0", "only the first step along axis 0 is wrong"),
        (("00001", "001"), "last_0", "only the last step along axis 0 is wrong"),
        (
            ("01111", "011"),
            "after_first_0",
            "the first step along axis 0 is right, all others are wrong",
        ),
        (
            ("11110", "110"),
            "before_last_0",
            "the last step along axis 0 is right, all others are wrong",
        ),
        (
            ("00111", "001"),
            "from_0",
            "it is right at first, and wrong from some step along axis 0 on",
        ),
    ],
)
def test_steps_that_are_wrong_are_told(rows, name, message):
    masks = steps(*(list(map(int, row)) for row in rows))
    right = [np.random.default_rng(n).normal(size=mask.shape) for n, mask in enumerate(masks)]
    noise = [np.random.default_rng(9).uniform(1, 2, mask.shape) for mask in masks]
    rows = zip(masks, right, noise, strict=True)
    given = [np.where(mask, one + n, one) for mask, one, n in rows]
    assert seen(right, given)[0] == name
    assert text(name, right, given) == message
    turned = [[one.T for one in several] for several in (right, given)]
    assert seen(*turned)[0] == name.replace("0", "1")


@given(st.lists(st.integers(0, 1), min_size=2, max_size=7).filter(any))
def test_steps_are_told_by_just_one_name_and_only_if_it_is_true(row):
    names = [
        name
        for name in wrong_at(steps(row, row))
        if name in {"first_0", "last_0", "after_first_0", "before_last_0", "from_0"}
    ]
    rest = len(row) - 1
    patterns = {
        "first_0": [1] + [0] * rest,
        "last_0": [0] * rest + [1],
        "after_first_0": [0] + [1] * rest,
        "before_last_0": [1] * rest + [0],
    }
    expected = [name for name, pattern in patterns.items() if pattern == row]
    if not expected and not row[0] and sorted(row) == row:
        expected = ["from_0"]
    assert names == expected[:1]


def test_steps_have_to_be_the_same_on_all_wrong_cases():
    assert "first_0" not in wrong_at(steps([1, 0, 0], [0, 0, 1]))
    assert "from_0" not in wrong_at(steps([0, 0, 1, 1], [0, 1, 0, 1]))


def test_a_case_with_a_single_step_says_nothing_about_steps():
    right, given = (np.arange(5.0).reshape(1, 5), np.array([[9.0, 1, 2, 3, 4]]))
    assert seen([right], [given])[0] == "first_1"


# ------------------------------------------------------------------ blocks


@pytest.mark.parametrize("count", [2, 3, 4])
@pytest.mark.parametrize("axis", [0, 2])
def test_the_one_block_that_is_wrong_is_told(count, axis):
    for block in range(count):
        mask = np.zeros((24, 3, 24), bool)
        inside = np.arange(24) * count // 24 == block
        mask[inside if axis == 0 else (..., inside)] = True
        mask &= np.random.default_rng(0).random(mask.shape) > 0.5
        right = two(mask.shape)
        name = f"block_{axis}_{count}_{block + 1}"
        assert [n for n in wrong_at([mask, mask], right) if "block" in n] == [name]
        given = [np.where(mask, 9, one) for one in right]
        expected = f"only block {block + 1} of {count} along axis {axis} is wrong"
        assert text(name, right, given) == expected


def test_two_blocks_another_block_on_another_case_or_blocks_of_one_step_are_not_told():
    def mask(*wrong, width=2):
        rows = [number // width in wrong for number in range(4 * width)]
        return np.broadcast_to(np.array(rows)[:, None], (4 * width, 5))

    assert not [n for n in wrong_at([mask(1, 2)] * 2) if "block" in n]
    assert not [n for n in wrong_at([mask(0), mask(3)]) if "block" in n]
    assert not [n for n in wrong_at([mask(1, width=1)] * 2) if "block_0_4" in n]


# ------------------------------------------------------------------ triangles


@pytest.mark.parametrize(
    ("name", "mask", "message"),
    [
        ("diagonal", ROWS == COLUMNS, "only entries on the diagonal are wrong"),
        ("above", ROWS < COLUMNS, "only entries above the diagonal are wrong"),
        ("below", ROWS > COLUMNS, "only entries below the diagonal are wrong"),
        ("off_diagonal", ROWS != COLUMNS, "the diagonal is right, what is wrong lies off it"),
    ],
)
def test_parts_of_a_square_are_told_and_no_wider_one(name, mask, message):
    known = {"diagonal", "above", "below", "off_diagonal"}
    for masks in ([mask, mask], [mask & (ROWS % 3 > 0), mask], [np.stack([mask, mask])] * 2):
        assert known.intersection(wrong_at(masks)) == {name}
    beyond = mask.copy()
    row, column = np.argwhere(~mask)[0]
    beyond[row, column] = True
    assert name not in wrong_at([mask, beyond])
    right = two((8, 8))
    assert text(name, right, [np.where(mask, 9, one) for one in right]) == message


def test_a_row_has_no_diagonal():
    assert not {"diagonal", "above"}.intersection(wrong_at([np.arange(6) % 2 == 0] * 2))
    assert not {"diagonal", "above"}.intersection(wrong_at([np.ones((1, 6)) > 0] * 2))


# ------------------------------------------------------------------ values

SIGNED = [np.round(value * 2) for value in two((9, 9))]  # of every sign, and zeros


@pytest.mark.parametrize(
    ("name", "side", "message"),
    [
        ("zeros", lambda x: x == 0, "it is wrong only where the right value is 0"),
        ("negative", lambda x: x < 0, "it is wrong only where the right value is negative"),
        ("positive", lambda x: x > 0, "it is wrong only where the right value is positive"),
        ("nonzero", lambda x: x != 0, "it is wrong only where the right value is not 0"),
    ],
)
def test_the_side_of_zero_is_told_and_no_wider_one(name, side, message):
    known = {"zeros", "negative", "positive", "nonzero"}
    masks = [side(value) for value in SIGNED]
    assert known.intersection(wrong_at(masks, SIGNED)) == {name}
    given = [np.where(mask, 9, one) for mask, one in zip(masks, SIGNED, strict=True)]
    assert text(name, SIGNED, given) == message
    place = tuple(np.argwhere(~masks[1])[0])
    masks[1][place] = True
    assert name not in wrong_at(masks, SIGNED)


def test_where_all_values_have_one_sign_the_sign_says_nothing():
    right = [abs(value) + 1 for value in SIGNED]
    assert not {"positive", "nonzero"}.intersection(wrong_at([SIGNED[0] > 1] * 2, right))


# ------------------------------------------------------------------ factors and constants


def per_row(axis, size=6):
    """A number for each row that runs along an axis of a matrix."""
    value = np.random.default_rng(5).uniform(1.5, 3, size)
    return value[:, None] if axis == -1 else value


@pytest.mark.parametrize("axis", [None, -1, -2])
@pytest.mark.parametrize(("kind", "change"), [("factor", np.multiply), ("constant", np.add)])
def test_a_factor_or_a_constant_is_told_for_the_whole_or_for_rows(kind, change, axis):
    right = two((6, 6))
    given = [change(one, 2.7 if axis is None else per_row(axis)) for one in right]
    name = f"{kind}_{'' if axis is None else axis}"
    known = [f"{k}_{a}" for k in ("factor", "constant") for a in ("", -1, -2)]
    assert [n for n in seen(right, given) if n in known] == [name]
    message = text(name, right, given)
    assert ("factor" if kind == "factor" else "constant that is added") in message
    assert (f"each row along axis {axis} is" if axis else "it is right up to") in message
    given[1] = given[1].copy()
    given[1][3, 3] += 0.01
    assert name not in seen(right, given)


def test_the_factor_may_be_another_on_each_case_and_zero_is_any_multiple_of_zero():
    right = [value * (value > 0) for value in two((4, 4))]
    assert "factor_" in seen(right, [right[0] * 3, right[1] * 0.2])
    off = [np.where(value == 0, 0.5, 3 * value) for value in right]
    assert "factor_" not in seen(right, off)


def test_a_factor_of_float32_work_is_told():
    right = two((6, 6))
    assert "factor_" in seen(right, [np.float32(value * 1.5) for value in right])


def test_little_noise_is_close_and_no_constant():
    right = two((4, 6))
    noise = np.random.default_rng(9).uniform(-1, 1, (4, 6))
    assert seen(right, [value + 4e-7 * noise for value in right]) == ["close"]


def test_a_case_with_nan_is_not_right_up_to_a_factor():
    right = two((4, 4))
    given = [3 * right[0], np.where(right[1] > 0, np.nan, right[1])]
    assert not [name for name in seen(right, given) if name.startswith(("factor", "constant"))]


# ------------------------------------------------------------------ closeness


@pytest.mark.parametrize(("gap", "expected"), [(1e-5, True), (1e-2, False)])
def test_what_is_off_by_little_is_told(gap, expected):
    right = two((4, 6))
    given = [value + gap * np.cos(np.arange(24)).reshape(4, 6) for value in right]
    assert ("close" in seen(right, given)) == expected
    if expected:
        assert "rounding, lower precision, or a small constant such as" in text(
            "close", right, given
        )


def test_one_case_far_off_is_enough_not_to_be_close():
    right = two((4, 6))
    noise = np.cos(np.arange(24)).reshape(4, 6)
    assert "close" not in seen(right, [right[0] + 1e-5 * noise, right[1] + noise])


@pytest.mark.parametrize("odd", [np.nan, np.inf])
@pytest.mark.parametrize("both", [0, 1])
def test_what_is_not_finite_is_not_close(odd, both):
    right = two((4, 6))
    given = [value + 1e-5 * np.cos(np.arange(24)).reshape(4, 6) for value in right]
    (given if both else right)[1][2, 2] = odd
    assert "close" not in seen(right, given)


# ------------------------------------------------------------------ nothing to say


def test_other_shapes_and_single_numbers_have_no_places():
    assert seen(two((3, 4)), two((4, 3))) == []
    assert seen(two(()), [np.float64(1), np.float64(2)]) == []
    assert seen(two((2, 0)), two((2, 0))) == []


def test_random_values_everywhere_have_no_places():
    for seed in range(20):
        rng = np.random.default_rng(seed)
        right, given = ([rng.normal(size=(6, 5)) for _ in range(2)] for _ in range(2))
        assert seen(right, given, [(rng.normal(size=(6, 2)), 1.0)] * 2) == []
