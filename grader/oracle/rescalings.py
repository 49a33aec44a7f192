"""The right values changed one by one: a sign, a function, a factor, an argument too many."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from grader.message import say
from grader.oracle.part import Array, Pair, Part, number
from grader.oracle.transformation import (
    Transformation,
    gives,
    length,
    undoes,
    with_argument,
)

DECIMALS = range(7)
HALF = np.dtype(np.float16)
NEAR = 5e-3  # what float16 leaves of a number
SAME = 1e-9
PAIR = 2
FACTORS = {
    "2": 2.0,
    "1/2": 0.5,
    "3": 3.0,
    "4": 4.0,
    "1/4": 0.25,
    "ln 2": np.log(2.0),
    "1/ln 2": 1 / np.log(2.0),
    "1/ln 10": 1 / np.log(10.0),
    "√2": np.sqrt(2.0),
    "1/√2": 1 / np.sqrt(2.0),
}


def rescalings(part: Part, arguments: Sequence[str]) -> Iterator[Transformation]:
    """Yield every one that is worth a try on this output."""
    first = part.wrong[0]
    yield from _signs()
    yield from _precision()
    yield from _limits(part)
    yield from _functions()
    for factor, value in FACTORS.items():
        message = say("it is {factor} times what is right", factor=factor)
        yield Transformation(f"times_{factor}", message, gives(partial(np.multiply, value)))
    yield from _offset(part)
    for place, name in enumerate(arguments[: len(first.args)]):
        value = number(first.args[place])
        if value is not None:
            yield from _argument(place, name)
            for axis in range(value.ndim):
                yield from _sizes(part, place, axis, name)


def _signs() -> Iterator[Transformation]:
    yield Transformation("negated", say("the sign is turned round"), gives(np.negative))
    yield Transformation("absolute", say("the sign is lost"), gives(np.abs))
    yield Transformation(
        "not_negative",
        say("negative values are cut off at 0"),
        gives(partial(np.maximum, 0.0)),
        "cut off",
    )
    yield Transformation("zero", say("it is all zeros"), gives(np.zeros_like))
    yield Transformation("ones", say("it is all ones"), gives(np.ones_like))


def _precision() -> Iterator[Transformation]:
    for places in DECIMALS:
        yield Transformation(
            f"rounded_{places}",
            say("it is rounded to {places} decimals: return the full precision", places=places),
            partial(_is_rounded, places),
        )
    yield Transformation(
        "half_precision",
        say("it has the precision of float16: compute in float64"),
        _is_half,
    )


def _limits(part: Part) -> Iterator[Transformation]:
    """Cut off at the ends of what came back, one of which is met more than once.

    Any single number can be an end, and two equal ends make one value of everything.
    """
    given = np.sort(np.concatenate([pair.given.ravel() for pair in part.pairs]))
    if given.size < PAIR or not np.isfinite(given).all() or given[0] == given[-1]:
        return
    if given[0] == given[1] or given[-2] == given[-1]:
        yield Transformation(
            "clipped",
            say("large values are cut off at a fixed limit"),
            gives(partial(np.clip, a_min=given[0], a_max=given[-1])),
            "cut off",
        )


def _functions() -> Iterator[Transformation]:
    """A nonlinearity once too often, left out, or another in its place."""
    for name, function in FUNCTIONS.items():
        yield Transformation(
            f"{name}_again",
            say("`{name}` is applied to what is already right", name=name),
            gives(function),
        )
        yield Transformation(
            f"{name}_missing",
            say("`{name}` of it would be right: the last step is missing", name=name),
            undoes(function),
        )
    for name, inverse in INVERSES.items():
        for other, function in FUNCTIONS.items():
            if other != name:
                yield Transformation(
                    f"{other}_for_{name}",
                    say("`{other}` stands where `{name}` belongs", other=other, name=name),
                    partial(_stands_instead, function, inverse),
                )


def _argument(place: int, name: str) -> Iterator[Transformation]:
    """An argument that came back, or that is added, subtracted, multiplied once too often."""
    for kind, message, combine in (
        ("returned", say("it is the argument `{name}`", name=name), _second),
        ("plus", say("`{name}` is added once too often", name=name), np.add),
        (
            "minus",
            say("`{name}` is subtracted once too often, or not added", name=name),
            np.subtract,
        ),
        ("times", say("it is multiplied by `{name}` once too often", name=name), np.multiply),
        (
            "over",
            say("it is divided by `{name}` once too often, or not multiplied", name=name),
            np.divide,
        ),
        (
            "other_softmax",
            say("the softmax of `{name}` goes over all axes at once", name=name),
            partial(_softmax_over, axis=None),
        ),
        (
            "first_softmax",
            say("the softmax of `{name}` goes over another axis", name=name),
            partial(_softmax_over, axis=0),
        ),
    ):
        yield Transformation(f"{kind}_{name}", message, with_argument(place, combine))


def _sizes(part: Part, place: int, axis: int, name: str) -> Iterator[Transformation]:
    """Scaled by the length of one axis of one argument, or by its root."""
    lengths = [length(pair, place, axis) for pair in part.pairs]
    where = {"axis": axis, "name": name}
    for kind, message, power in (
        ("times", say("it is too large by the length of axis {axis} of `{name}`", **where), 1.0),
        ("over", say("it is too small by the length of axis {axis} of `{name}`", **where), -1.0),
        (
            "times_root",
            say("it is too large by the root of the length of axis {axis} of `{name}`", **where),
            0.5,
        ),
        (
            "over_root",
            say("it is too small by the root of the length of axis {axis} of `{name}`", **where),
            -0.5,
        ),
    ):
        yield Transformation(
            f"{kind}_{name}_{axis}",
            message,
            partial(_is_scaled, place, axis, power),
            f"{kind} {lengths}",
        )


def _offset(part: Part) -> Iterator[Transformation]:
    """A constant on top, the same on every case. A single number would be off by any."""
    first = part.wrong[0]
    alone = sum(pair.right.size for pair in part.wrong) == 1
    if first.right.shape != first.given.shape or not first.right.size or alone:
        return
    with np.errstate(all="ignore"):
        gaps = first.given - first.right
    if np.isfinite(gaps).all() and np.ptp(gaps) < SAME:
        offset = float(gaps.flat[0])
        message = say("it is off by the same constant everywhere: {offset:.6g}", offset=offset)
        yield Transformation("offset", message, gives(partial(np.add, offset)))


def _is_rounded(places: int, pair: Pair) -> bool:
    value = np.round(pair.right, places)
    same = value.shape == pair.given.shape
    return same and bool(np.allclose(value, pair.given, rtol=1e-13, atol=1e-13))


def _is_half(pair: Pair) -> bool:
    given, right = pair.given, pair.right
    if given.shape != right.shape:
        return False
    if given.dtype == HALF != right.dtype:
        return True
    coarse = (given == given.astype(HALF)).all()
    return bool(coarse and np.allclose(right, given, rtol=NEAR, atol=NEAR))


def _is_scaled(place: int, axis: int, power: float, pair: Pair) -> bool:
    return pair.matches(pair.right * np.power(length(pair, place, axis), power))


def _stands_instead(function: "Function", inverse: "Function", pair: Pair) -> bool:
    inner = inverse(pair.right)
    return not np.isnan(inner).any() and pair.matches(function(inner))


def _second(right: Array, value: Array) -> Array:  # noqa: ARG001 - one form for all
    return value


def _softmax_over(right: Array, value: Array, axis: int | None) -> Array | None:
    same = value.shape == right.shape and value.ndim > 0 and value.size > 0
    return _softmax(value, axis) if same else None


def _softmax(x: Array, axis: int | None = -1) -> Array:
    if not x.ndim or not x.size:
        return x
    grown = np.exp(x - x.max(axis=axis, keepdims=True))
    share: Array = grown / grown.sum(axis=axis, keepdims=True)
    return share


def _sigmoid(x: Array) -> Array:
    share: Array = 1 / (1 + np.exp(-x))
    return share


def _logit(x: Array) -> Array:
    odds: Array = np.log(x / (1 - x))
    return odds


Function = Callable[[Array], Array]
FUNCTIONS: dict[str, Function] = {
    "tanh": np.tanh,
    "sigmoid": _sigmoid,
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "square": np.square,
    "1 - x": partial(np.subtract, 1.0),
    "1 / x": partial(np.divide, 1.0),
    "softmax": _softmax,
}
INVERSES: dict[str, Function] = {
    "tanh": np.arctanh,
    "sigmoid": _logit,
    "exp": np.log,
    "log": np.exp,
    "sqrt": np.square,
}
