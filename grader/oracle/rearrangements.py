"""The right values in other places: transposed, reversed, a step late, summed, blocks permuted."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import permutations

import numpy as np

from grader.message import say
from grader.oracle.part import Array, Pair, Part
from grader.oracle.transformation import (
    Transformation,
    agree,
    along,
    gives,
    undoes_along,
)

BLOCKS = (2, 3, 4)
TWELFTHS = 12  # halves, thirds and quarters in one unit
MATRIX = 2


def rearrangements(part: Part) -> Iterator[Transformation]:
    """Yield every one that an output of this shape may have gone through."""
    first = part.wrong[0]
    yield Transformation(
        "needless_axis",
        say("the values are right, the shape is not: axes of length 1, or another reshape"),
        _reshaped,
    )
    for axis in _long_axes([pair.right for pair in part.wrong]):
        yield from _steps(axis)
        yield from _shifts(part, axis)
        yield from _reductions(axis)
    for axis in _long_axes([pair.given for pair in part.wrong]):
        yield from _missing_reductions(axis)
    for axes in permutations(range(first.right.ndim)):
        if axes != tuple(range(first.right.ndim)):
            yield _transposed(axes)
    for axis in {0, first.right.ndim - 1} if first.right.ndim else ():
        for count in BLOCKS:
            yield from _block_orders(axis, count)


def _long_axes(arrays: Sequence[Array]) -> list[int]:
    """Return those with more than one step somewhere: elsewhere, a sum is a mere reshape."""
    return sorted({axis for one in arrays for axis, size in enumerate(one.shape) if size > 1})


def _shifts(part: Part, axis: int) -> Iterator[Transformation]:
    """Time late or early; a case of one step alone tells nothing about it."""
    if all(axis >= pair.right.ndim or pair.right.shape[axis] == 1 for pair in part.wrong):
        return
    yield Transformation(
        f"late_{axis}",
        say("it is one step late along axis {axis}", axis=axis),
        partial(_shifted, axis, late=True),
    )
    yield Transformation(
        f"early_{axis}",
        say("it is one step early along axis {axis}", axis=axis),
        partial(_shifted, axis, late=False),
    )


def _steps(axis: int) -> Iterator[Transformation]:
    """Time turned round, summed up, cut off."""
    yield Transformation(
        f"reversed_{axis}",
        say("it is reversed along axis {axis}", axis=axis),
        along(axis, np.flip),
    )
    yield Transformation(
        f"accumulated_{axis}",
        say("it is summed up along axis {axis}, step by step", axis=axis),
        along(axis, np.cumsum),
    )
    yield from _missing_steps(axis)
    yield from _surplus_steps(axis)
    yield from _single_steps(axis)


def _missing_steps(axis: int) -> Iterator[Transformation]:
    yield Transformation(
        f"last_missing_{axis}",
        say("the last step along axis {axis} is missing", axis=axis),
        along(axis, lambda x, k: np.take(x, range(x.shape[k] - 1), k)),
    )
    yield Transformation(
        f"first_missing_{axis}",
        say("the first step along axis {axis} is missing", axis=axis),
        along(axis, lambda x, k: np.take(x, range(1, x.shape[k]), k)),
    )


def _surplus_steps(axis: int) -> Iterator[Transformation]:
    yield Transformation(
        f"last_surplus_{axis}",
        say("there are steps too many at the end of axis {axis}", axis=axis),
        partial(_surplus, axis, at_end=True),
    )
    yield Transformation(
        f"first_surplus_{axis}",
        say("there are steps too many at the start of axis {axis}", axis=axis),
        partial(_surplus, axis, at_end=False),
    )


def _single_steps(axis: int) -> Iterator[Transformation]:
    yield Transformation(
        f"only_last_{axis}",
        say("only the last step along axis {axis} is there", axis=axis),
        along(axis, partial(_end, place=-1)),
    )
    yield Transformation(
        f"only_first_{axis}",
        say("only the first step along axis {axis} is there", axis=axis),
        along(axis, partial(_end, place=0)),
    )


def _reductions(axis: int) -> Iterator[Transformation]:
    """An axis that should have been kept."""
    for keep in (False, True):
        suffix = f"{axis}_kept" if keep else str(axis)
        yield Transformation(
            f"summed_{suffix}",
            say("it is summed over axis {axis}", axis=axis),
            along(axis, partial(_summed, keep=keep)),
        )
        yield Transformation(
            f"averaged_{suffix}",
            say("it is averaged over axis {axis}", axis=axis),
            along(axis, partial(_averaged, keep=keep)),
        )


def _missing_reductions(axis: int) -> Iterator[Transformation]:
    yield Transformation(
        f"sum_missing_{axis}",
        say("the sum over its axis {axis} would be right", axis=axis),
        undoes_along(axis, np.sum),
    )
    yield Transformation(
        f"mean_missing_{axis}",
        say("the mean over its axis {axis} would be right", axis=axis),
        undoes_along(axis, partial(_averaged, keep=False)),
    )


def _transposed(axes: tuple[int, ...]) -> Transformation:
    def turned(right: Array) -> Array:
        return right.transpose(axes) if right.ndim == len(axes) else right

    if len(axes) == MATRIX:
        return Transformation("transposed", say("it is transposed"), gives(turned))
    message = say("its axes are in the order {axes}", axes=list(axes))
    return Transformation(f"axes_{'_'.join(map(str, axes))}", message, gives(turned))


def _block_orders(axis: int, count: int) -> Iterator[Transformation]:
    """Gates, heads or halves in another order."""
    for order in permutations(range(count)):
        if order != tuple(range(count)):
            size = TWELFTHS // count
            unit = [size * block + part for block in order for part in range(size)]
            message = say(
                "its {count} blocks along axis {axis} are in the order {order}",
                count=count,
                axis=axis,
                order=[place + 1 for place in order],
            )
            yield Transformation(
                f"blocks_{axis}_{'_'.join(str(place + 1) for place in order)}",
                message,
                along(axis, partial(_permuted, order=order)),
                f"blocks {axis} {unit}",
            )


def _reshaped(pair: Pair) -> bool:
    if pair.given.shape == pair.right.shape or pair.given.size != pair.right.size:
        return False
    return pair.matches(pair.right.reshape(pair.given.shape))


def _shifted(axis: int, pair: Pair, *, late: bool) -> bool:
    """Whether all but one step agree with their neighbours; the one may be anything."""
    right, given = pair.right, pair.given
    if axis >= right.ndim or given.shape != right.shape:
        return False
    steps = right.shape[axis]
    front, back = range(steps - 1), range(1, steps)
    source, target = (front, back) if late else (back, front)
    return agree(pair, np.take(right, source, axis), np.take(given, target, axis))


def _surplus(axis: int, pair: Pair, *, at_end: bool) -> bool:
    """Whether the right values are there, and some more after or before them."""
    right, given = pair.right, pair.given
    if axis >= right.ndim or given.ndim != right.ndim or not right.shape[axis]:
        return False
    more = given.shape[axis] - right.shape[axis]
    if more <= 0:
        return False
    kept = range(right.shape[axis]) if at_end else range(more, given.shape[axis])
    return agree(pair, right, np.take(given, kept, axis))


def _end(right: Array, axis: int, place: int) -> Array:
    return np.take(right, place, axis) if right.shape[axis] else right


def _summed(right: Array, axis: int, *, keep: bool) -> Array:
    return np.asarray(right.sum(axis=axis, keepdims=keep))


def _averaged(right: Array, axis: int, *, keep: bool) -> Array:
    if not right.shape[axis]:
        return right
    return np.asarray(right.mean(axis=axis, keepdims=keep))


def _permuted(right: Array, axis: int, order: tuple[int, ...]) -> Array:
    if right.shape[axis] % len(order):
        return right
    blocks = np.split(right, len(order), axis)
    return np.concatenate([blocks[place] for place in order], axis)
