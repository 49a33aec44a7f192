from itertools import permutations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from grader.message import NOTHING, say
from grader.oracle.explain import placed, shown, transformed
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.part import parts_of
from grader.oracle.rearrangements import rearrangements
from grader.oracle.rescalings import FACTORS, FUNCTIONS, rescalings
from grader.oracle.tolerance import Tolerance

ORACLE = Oracle(Tolerance.A, arguments=("x", "s"), outputs=("c", "h", "d"))
SHAPES = [(12, 5, 8), (24, 5, 8)]  # the first axis has halves, thirds, quarters; the last no thirds


def parts(right, given, args=None, oracle=ORACLE):
    args = args or [()] * len(right)
    trials = [Trial(one, value) for one, value in zip(args, right, strict=True)]
    return parts_of(oracle, trials, [Answer(value) for value in given])


def explained(right, given, args=None, oracle=ORACLE):
    return transformed(oracle, parts(right, given, args, oracle))


def told(right, given, args=None):
    """The ids for a function of a single output."""
    return [one.id for one in explained(right, given, args).get(0, [])]


def sentence(right, given, args=None):
    return [str(one.message) for one in explained(right, given, args)[0]]


# ------------------------------------------------------------------ what is made of a right answer


def normal(rng, shape):
    return rng.normal(size=shape)


def between(rng, shape):
    return rng.uniform(0.2, 0.8, shape)


def softmax(x, axis=-1):
    grown = np.exp(x)
    return grown / grown.sum(axis=axis, keepdims=True)


def after(change, draw=normal):
    """A right answer is drawn and changed."""

    def make(rng, shape, args):
        right = draw(rng, shape)
        return right, change(right)

    return make


def before(finish, draw=normal):
    """A last step is missing."""

    def make(rng, shape, args):
        given = draw(rng, shape)
        return finish(given), given

    return make


def both(right, given, draw=between):
    """Two functions of the same."""

    def make(rng, shape, args):
        x = draw(rng, shape)
        return right(x), given(x)

    return make


def using(place, change):
    def make(rng, shape, args):
        right = normal(rng, shape)
        return right, change(right, args[place])

    return make


def moved(axis, late):
    def change(right):
        given = np.roll(right, 1 if late else -1, axis)
        given[(slice(None),) * axis + (0 if late else -1,)] = 0.1
        return given

    return change


def blocks(axis, order):
    def change(right):
        parts = np.stack(np.split(right, len(order), axis))
        return np.concatenate(list(parts[[place - 1 for place in order]]), axis)

    return change


def at(axis, where):
    return lambda x: x[(slice(None),) * axis + (where,)]


LAST = {
    "tanh": np.tanh,
    "sigmoid": lambda x: 1 / (1 + np.exp(-x)),
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "square": lambda x: x**2,
    "1 - x": lambda x: 1 - x,
    "1 / x": lambda x: 1 / x,
    "softmax": softmax,
}
TWINS = (  # each says in truth the same of positive numbers, and both are told
    {"exp_again", "log_missing"},
    {"log_again", "exp_missing"},
    {"sqrt_again", "square_missing"},
    {"square_again", "sqrt_missing"},
    {"1 - x_again", "1 - x_missing"},
    {"1 / x_again", "1 / x_missing"},
)
MADE = {
    "needless_axis": after(lambda x: x[:, None]),
    "negated": after(lambda x: -x),
    "absolute": after(abs),
    "not_negative": after(lambda x: np.where(x > 0, x, 0)),
    "zero": after(lambda x: 0 * x),
    "ones": after(lambda x: x**0),
    "half_precision": after(lambda x: x.astype(np.float16).astype(float)),
    "clipped": after(lambda x: np.where(x > 0.7, 0.7, np.where(x < -0.7, -0.7, x))),
    "offset": after(lambda x: x + 0.37),
    **{f"rounded_{n}": after(lambda x, n=n: np.round(x, n)) for n in range(7)},
    **{f"times_{word}": after(lambda x, f=factor: f * x) for word, factor in FACTORS.items()},
    **{f"{name}_again": after(last, between) for name, last in LAST.items()},
    **{f"{name}_missing": before(last, between) for name, last in LAST.items()},
    **{
        f"{other}_for_{name}": both(LAST[name], LAST[other])
        for name, other in product(("tanh", "sigmoid", "exp", "log", "sqrt"), LAST)
        if name != other
    },
    **{
        f"axes_{'_'.join(map(str, axes))}": after(lambda x, axes=axes: x.transpose(axes))
        for axes in permutations(range(3))
        if axes != (0, 1, 2)
    },
    **{
        f"blocks_{axis}_{'_'.join(map(str, order))}": after(blocks(axis, order))
        for axis, counts in ((0, (2, 3, 4)), (2, (2, 4)))
        for count in counts
        for order in permutations(range(1, count + 1))
        if list(order) != sorted(order) and order != (3, 4, 1, 2)
    },
    **{f"returned_{name}": using(place, lambda y, a: a) for place, name in enumerate("xs")},
    **{f"plus_{name}": using(place, lambda y, a: y + a) for place, name in enumerate("xs")},
    **{f"minus_{name}": using(place, lambda y, a: y - a) for place, name in enumerate("xs")},
    **{f"times_{name}": using(place, lambda y, a: y * a) for place, name in enumerate("xs")},
    **{f"over_{name}": using(place, lambda y, a: y / a) for place, name in enumerate("xs")},
    "other_softmax_x": using(0, lambda y, a: softmax(a, (0, 1, 2))),
    "first_softmax_x": using(0, lambda y, a: softmax(a, 0)),
}
for k in range(3):
    MADE |= {
        f"reversed_{k}": after(at(k, slice(None, None, -1))),
        f"late_{k}": after(moved(k, late=True)),
        f"early_{k}": after(moved(k, late=False)),
        f"accumulated_{k}": after(lambda x, k=k: np.add.accumulate(x, k)),
        f"last_missing_{k}": after(at(k, slice(-1))),
        f"first_missing_{k}": after(at(k, slice(1, None))),
        f"last_surplus_{k}": after(lambda x, k=k: np.concatenate([x, x.take([0], k) + 9], k)),
        f"first_surplus_{k}": after(lambda x, k=k: np.concatenate([x.take([0], k) + 9, x], k)),
        f"only_last_{k}": after(at(k, -1)),
        f"only_first_{k}": after(at(k, 0)),
        f"summed_{k}": after(lambda x, k=k: x.sum(k)),
        f"summed_{k}_kept": after(lambda x, k=k: x.sum(k, keepdims=True)),
        f"averaged_{k}": after(lambda x, k=k: x.sum(k) / x.shape[k]),
        f"averaged_{k}_kept": after(lambda x, k=k: x.sum(k, keepdims=True) / x.shape[k]),
        f"sum_missing_{k}": before(lambda x, k=k: x.sum(k)),
        f"mean_missing_{k}": before(lambda x, k=k: x.sum(k) / x.shape[k]),
        f"times_x_{k}": using(0, lambda y, a, k=k: y * a.shape[k]),
        f"over_x_{k}": using(0, lambda y, a, k=k: y / a.shape[k]),
        f"times_root_x_{k}": using(0, lambda y, a, k=k: y * a.shape[k] ** 0.5),
        f"over_root_x_{k}": using(0, lambda y, a, k=k: y / a.shape[k] ** 0.5),
    }
NEVER = {  # offered for every argument and count; here a number, and an axis without thirds
    *(f"{which}_softmax_s" for which in ("other", "first")),
    *(f"blocks_2_{'_'.join(order)}" for order in permutations("123") if order != ("1", "2", "3")),
    *(f"blocks_{axis}_3_4_1_2" for axis in (0, 2)),  # told as the halves
}


def drawn(name, seed):
    """Two cases of an answer changed like this."""
    rng = np.random.default_rng(seed)
    args = [(rng.uniform(0.5, 1.5, shape), float(rng.uniform(5, 6))) for shape in SHAPES]
    made = [MADE[name](rng, shape, one) for shape, one in zip(SHAPES, args, strict=True)]
    return [one for one, _ in made], [other for _, other in made], args


@pytest.mark.parametrize("name", MADE)
def test_a_right_answer_that_was_changed_is_told_as_such_and_as_nothing_else(name):
    right, given, args = drawn(name, seed=1)
    expected = next((twins for twins in TWINS if name in twins), {name})
    found = explained(right, given, args)[0]
    assert {one.id for one in found} == expected
    for one in found:
        assert (one.kind, one.cases) == (Kind.TRANSFORMATION, (0, 1))
        assert str(one.message)
    given[1] = np.random.default_rng(2).normal(size=np.shape(given[1]))
    assert told(right, given, args) == []  # one case that does not fit is enough to refute it


def test_every_transformation_there_is_was_made_above():
    right, given, args = drawn("negated", seed=1)
    (part,) = parts(right, given, args)
    offered = {one.id for one in rearrangements(part)}
    offered |= {one.id for one in rescalings(part, ORACLE.arguments)}
    offered |= {"offset", "clipped"}  # where the values differ by a constant, where some repeat
    assert offered == set(MADE) | NEVER
    assert set(LAST) == set(FUNCTIONS)


@pytest.mark.parametrize("number", [4, 12])
def test_halves_in_another_order_are_not_told_as_quarters(number):
    right = [np.random.default_rng(n).normal(size=(number, 5)) for n in range(2)]
    given = [np.roll(value, number // 2, 0) for value in right]
    assert told(right, given) == ["blocks_0_2_1"]


def test_a_matrix_may_be_transposed_square_or_not():
    for shape in ((5, 5), (5, 7)):
        right = [np.random.default_rng(n).normal(size=shape) for n in range(2)]
        assert told(right, [value.T for value in right]) == ["transposed"]


@pytest.mark.parametrize(
    ("shape", "change"),
    [
        ((5, 1), np.squeeze),
        ((1, 5), np.squeeze),
        ((5,), lambda x: x[:, None]),
        ((), lambda x: x[None]),
        ((3, 4), np.ravel),
    ],
)
def test_an_axis_of_length_1_more_or_less_is_no_sum_and_no_last_step(shape, change):
    right = [np.random.default_rng(n).normal(size=shape) for n in range(3)]
    assert told(right, [change(value) for value in right]) == ["needless_axis"]


# ------------------------------------------------------------------ the sentences


MATRICES = [np.random.default_rng(n).normal(size=(n, 6)) for n in (4, 5)]


@pytest.mark.parametrize(
    ("change", "text"),
    [
        (lambda x: x[::-1], "it is reversed along axis 0"),
        (lambda x: x[:, [3, 4, 5, 0, 1, 2]], "its 2 blocks along axis 1 are in the order [2, 1]"),
        (lambda x: x.T, "it is transposed"),
        (lambda x: x.sum(1), "it is summed over axis 1"),
        (lambda x: x.mean(0), "it is averaged over axis 0"),
        (lambda x: x.ravel(), "the values are right, the shape is not: axes of length 1"),
        (lambda x: -x, "the sign is turned round"),
        (lambda x: x + 0.25, "it is off by the same constant everywhere: 0.25"),
        (lambda x: np.round(x, 3), "rounded to 3 decimals: return the full precision"),
        (lambda x: x / 2, "it is 1/2 times what is right"),
        (np.tanh, "`tanh` is applied to what is already right"),
        (lambda x: x.clip(-0.5, 0.5), "large values are cut off at a fixed limit"),
        (lambda x: x.clip(-9, 0.5), "large values are cut off at a fixed limit"),
        (lambda x: x.clip(-0.5, 9), "large values are cut off at a fixed limit"),
        (np.float16, "it has the precision of float16: compute in float64"),
    ],
)
def test_the_sentence_says_what_happened(change, text):
    (found,) = sentence(MATRICES, [change(value) for value in MATRICES])
    assert text in found


def test_the_sentence_names_the_argument():
    args = [(value**2 + 1, 1) for value in MATRICES]
    given = [value * x for value, (x, _) in zip(MATRICES, args, strict=True)]
    assert sentence(MATRICES, given, args) == ["it is multiplied by `x` once too often"]
    given = [value / len(value) for value in MATRICES]
    assert sentence(MATRICES, given, args) == [
        "it is too small by the length of axis 0 of `x`",
    ]


def test_the_length_of_a_batch_is_told_once_though_several_arguments_have_it():
    args = [(np.ones((len(value), 2)), np.ones(len(value))) for value in MATRICES]
    given = [value * len(value) for value in MATRICES]
    assert told(MATRICES, given, args) == ["times_x_0"]


def test_an_explanation_is_about_the_wrong_cases_and_does_not_ask_the_right_ones():
    given = [-MATRICES[0], MATRICES[1], -MATRICES[0]]
    (found,) = explained([*MATRICES, MATRICES[0]], given)[0]
    assert (found.id, found.cases) == ("negated", (0, 2))


# ------------------------------------------------------------------ how many are told


def test_two_that_fit_are_both_told():
    right = [np.abs(value) for value in MATRICES]
    assert told(right, [np.exp(value) for value in right]) == ["exp_again", "log_missing"]


def test_more_than_two_are_a_guess_and_none_is_told():
    right = [np.abs(value) for value in MATRICES]
    given = [np.exp(value) for value in right]
    assert told(right, given, [(value,) for value in given]) == []  # `x` came back: a third
    right = [value[:2] for value in MATRICES]  # turned round, a step late, a step early, halves
    assert told(right, [value[::-1] for value in right]) == []


def test_one_wrong_number_alone_explains_nothing_and_two_do():
    assert told([1.3, 2.7, 0.2], [-1.3, 2.7, 0.2]) == []
    assert told([1.3, 2.7, 0.2], [-1.3, -2.7, 0.2]) == ["negated"]


def test_one_wrong_number_is_no_constant_offset_and_no_limit():
    right = [1.3, 2.4, 5.3, 6.7]
    assert told(right, [1.3, 2.4, 3.9, 6.7]) == []


def test_a_constant_answer_is_no_limit():
    assert told(MATRICES, [np.full_like(value, 0.2) for value in MATRICES]) == []


def test_a_limit_is_the_same_on_all_cases():
    given = [value.clip(-limit, limit) for value, limit in zip(MATRICES, (0.2, 0.9), strict=True)]
    assert told(MATRICES, given) == []


def test_an_overflow_explains_nothing():
    right = [1000 + value**2 for value in MATRICES]  # exp of it is inf, and inf is near nothing
    given = [np.random.default_rng(n).normal(size=value.shape) for n, value in enumerate(right)]
    assert told(right, given) == []


# ------------------------------------------------------------------ right and random answers


@given(st.lists(hnp.arrays(float, hnp.array_shapes(min_dims=0, max_side=3)), min_size=1))
def test_right_answers_yield_nothing(right):
    found = parts(right, [value.copy() for value in right])
    assert transformed(ORACLE, found) == {}
    assert placed(ORACLE, found, ()) == []


@pytest.mark.parametrize("shape", [(), (2,), (4,), (1, 4), (6, 4), (3, 4, 5), (2, 2, 2, 2)])
@pytest.mark.parametrize("wrong", [1, 3])
def test_a_random_wrong_answer_is_no_transformation(shape, wrong):
    for seed in range(20):
        rng = np.random.default_rng(seed)
        args = [(rng.normal(size=(4, 3)), 2.5) for _ in range(3)]
        right = [rng.normal(size=shape) for _ in range(3)]
        given = [*(rng.normal(size=shape) for _ in range(wrong)), *right[wrong:]]
        assert told(right, given, args) == []


# ------------------------------------------------------------------ several outputs


def several(rng, count, cases=2):
    return [tuple(rng.normal(size=(3, n)) for _ in range(count)) for n in range(1, cases + 1)]


@pytest.mark.parametrize("order", [o for n in (2, 3) for o in permutations(range(n)) if o[0] != 0])
def test_outputs_in_another_order_are_told_for_all_that_moved(order):
    right = several(np.random.default_rng(0), len(order))
    given = [tuple(row[place] for place in order) for row in right]
    found = explained(right, given)
    assert sorted(found) == [place for place, source in enumerate(order) if place != source]
    for (one,) in found.values():
        assert (one.id, one.cases) == ("outputs_exchanged", (0, 1))
        names = [", ".join("chd"[place] for place in row) for row in (order, range(len(order)))]
        assert str(one.message) == "the outputs come as {}; they are expected as {}".format(*names)


def test_outputs_exchanged_on_one_case_only_are_not_told():
    right = several(np.random.default_rng(0), 2)
    assert explained(right, [right[0][::-1], right[1]]) == {}


def test_outputs_that_are_equal_can_stand_for_each_other_and_nothing_is_told():
    rng = np.random.default_rng(0)
    same, other = rng.normal(size=(2, 3, 4))
    assert explained([(same, same, other)], [(other, same, same)]) == {}


def test_an_output_that_is_missing_on_a_case_is_no_exchange():
    right = several(np.random.default_rng(0), 2)
    assert explained(right, [right[0][::-1], (None, right[1][0])]) == {}


def test_each_output_has_its_own_explanation_with_its_name():
    right = several(np.random.default_rng(0), 3)
    found = explained(right, [(-c, h, np.abs(d)) for c, h, d in right])
    texts = {place: [str(one.message) for one in several] for place, several in found.items()}
    assert texts == {0: ["`c`: the sign is turned round"], 2: ["`d`: the sign is lost"]}


def test_wrong_and_right_outputs_are_told_apart():
    right = several(np.random.default_rng(0), 3)
    found = parts(right, [right[0], (right[1][0], -right[1][1], right[1][2] + 1)])
    one, *_ = placed(ORACLE, found, (1, 2))
    assert str(one.message) == "wrong: `h`, `d`; right on every case: `c`"
    assert (one.id, one.kind, one.cases) == ("outputs", Kind.PLACE, (1,))


def test_an_output_that_is_missing_on_a_case_is_not_right_on_every_case():
    right = several(np.random.default_rng(0), 3)
    found = parts(right, [(-right[0][0], *right[0][1:]), (*right[1][:2], None)])
    texts = [str(one.message) for one in placed(ORACLE, found, (0,))]
    assert texts == ["wrong: `c`; right on every case: `h`"]


def test_outputs_that_are_all_wrong_are_not_listed():
    right = several(np.random.default_rng(0), 2)
    found = parts(right, [(-c, -h) for c, h in right])
    assert placed(ORACLE, found, (0, 1)) == []


def test_only_outputs_that_nothing_explains_are_looked_at_for_places_and_two_are_told_at_most():
    right = several(np.random.default_rng(0), 2, cases=8)[4:]
    moved = [tuple(np.where(np.arange(one.shape[1]) == 0, 9, one) for one in row) for row in right]
    found = placed(ORACLE, parts(right, moved), (0,))
    assert 0 < len(found) <= 2
    assert all(str(one.message).startswith("`h`: ") for one in found)
    assert str(found[0].message) == "`h`: only the first step along axis 1 is wrong"


def test_each_sentence_is_shown_once_and_a_misconception_has_words_of_its_author():
    one, other = (Explanation(name, Kind.PLACE, say("it is"), ()) for name in ("one", "other"))
    empty = Explanation("belief", Kind.MISCONCEPTION, NOTHING, ())
    assert list(shown([empty, one, other])) == [empty, one]


# ------------------------------------------------------------------ hostile values

shapes = hnp.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=3)
arrays = hnp.arrays(
    hnp.floating_dtypes(sizes=(16, 32, 64))
    | hnp.integer_dtypes()
    | hnp.unsigned_integer_dtypes()
    | hnp.boolean_dtypes(),
    shapes,
)
odd = st.sampled_from([None, "a", 10**400, 2**64 - 1, 1j, [], [[1], [2, 3]], {"a": 1}, np.ones(0)])
extreme = st.sampled_from([np.nan, np.inf, -np.inf, 1.8e308, -1.8e308, 5e-324, 0.0, 1.0])
single = arrays | hnp.arrays(float, shapes, elements=extreme) | extreme | st.floats() | odd
values = single | st.lists(single, max_size=3).map(tuple) | st.lists(single, max_size=3)


@settings(max_examples=150, deadline=None)
@given(st.data(), st.integers(1, 3))
def test_no_value_whatever_makes_the_explanation_fail_or_warn(data, count):
    right = [data.draw(values) for _ in range(count)]
    args = [data.draw(st.lists(values, max_size=2).map(tuple)) for _ in range(count)]
    given = [data.draw(values | st.just(value)) for value in right]
    found = parts(right, given, args)
    by_part = transformed(ORACLE, found)
    for one in [*placed(ORACLE, found, ()), *(e for several in by_part.values() for e in several)]:
        assert str(one.message)


@settings(max_examples=150, deadline=None)
@given(st.data(), shapes)
def test_no_numbers_of_the_right_shape_make_the_explanation_fail_or_warn(data, shape):
    likely = hnp.arrays(st.sampled_from([float, "f4", "f2"]), shape, elements=st.floats(width=16))
    draw = likely | hnp.arrays(float, shape, elements=extreme)
    right, given = ([data.draw(draw) for _ in range(2)] for _ in range(2))
    found = parts(right, given, [(data.draw(draw), data.draw(extreme)) for _ in range(2)])
    transformed(ORACLE, found)
    placed(ORACLE, found, ())
