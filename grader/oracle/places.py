"""Where a wrong answer differs: from which step on, in which block, in which rows, on which cases.

These are observations and no explanations: true as such, and often enough to find the line.
"""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from grader.message import Message, say
from grader.oracle.part import Array, Pair, Part
from grader.oracle.transformation import length

SMALL = 1e-3
ROUNDING = 1e-6
MATRIX = 2
PAIR = 2  # of values make a row
Place = tuple[str, Message]
TRIANGLES: tuple[tuple[str, Message, Callable[[Array, Array], Array]], ...] = (
    ("diagonal", say("only entries on the diagonal are wrong"), np.equal),
    ("off_diagonal", say("the diagonal is right, what is wrong lies off it"), np.not_equal),
    ("above", say("only entries above the diagonal are wrong"), np.less),
    ("below", say("only entries below the diagonal are wrong"), np.greater),
)
SIDES: tuple[tuple[str, Message, Callable[[Array], Array]], ...] = (
    ("zeros", say("it is wrong only where the right value is 0"), lambda x: x == 0),
    ("negative", say("it is wrong only where the right value is negative"), lambda x: x < 0),
    ("positive", say("it is wrong only where the right value is positive"), lambda x: x > 0),
    ("nonzero", say("it is wrong only where the right value is not 0"), lambda x: x != 0),
)


def places(part: Part, arguments: Sequence[str]) -> Iterator[Place]:
    """Yield what all wrong cases of this output have in common; the most telling comes first."""
    yield from _by_size(part, arguments)
    if not part.right_shapes:
        return
    pairs = [pair for pair in part.wrong if pair.right.size > 1]
    if not pairs:
        return
    for check in (_steps, _blocks, _triangles, _values, _rows, _closeness):
        yield from check(pairs)


def _by_size(part: Part, arguments: Sequence[str]) -> Iterator[Place]:
    """Right exactly where some axis of some argument has the length 1."""
    good = [pair for pair in part.pairs if not pair.wrong]
    if not good:
        return
    for place, name in enumerate(arguments):
        for axis in range(3):
            lengths = [(length(pair, place, axis), pair.wrong) for pair in part.pairs]
            if all(n > 0 and (n == 1) != wrong for n, wrong in lengths):
                yield (
                    f"one_{name}_{axis}",
                    say(
                        "it is right exactly where axis {axis} of `{name}` has the length 1:"
                        " look at what runs along it",
                        axis=axis,
                        name=name,
                    ),
                )
                return


def _steps(pairs: Sequence[Pair]) -> Iterator[Place]:
    """Wrong from a step on, up to a step, or at the ends only."""
    for axis in range(min(pair.right.ndim for pair in pairs)):
        rows = [_along(pair, axis) for pair in pairs if pair.right.shape[axis] > 1]
        if not rows or len(rows) < len(pairs):
            continue
        for name, message, check in (
            ("first", say("only the first step along axis {axis} is wrong", axis=axis), _only(0)),
            ("last", say("only the last step along axis {axis} is wrong", axis=axis), _only(-1)),
            (
                "after_first",
                say("the first step along axis {axis} is right, all others are wrong", axis=axis),
                _all_but(0),
            ),
            (
                "before_last",
                say("the last step along axis {axis} is right, all others are wrong", axis=axis),
                _all_but(-1),
            ),
        ):
            if all(check(row) for row in rows):
                yield f"{name}_{axis}", message
                break
        else:
            if all(not row[0] and _grows(row) for row in rows):
                yield (
                    f"from_{axis}",
                    say(
                        "it is right at first, and wrong from some step along axis {axis} on",
                        axis=axis,
                    ),
                )


def _along(pair: Pair, axis: int) -> Array:
    """For each step along an axis, whether anything in it is wrong."""
    others = tuple(k for k in range(pair.right.ndim) if k != axis)
    return np.asarray(pair.wrong_entries.any(axis=others))


def _only(place: int) -> Callable[[Array], bool]:
    return lambda row: bool(row[place] and row.sum() == 1)


def _all_but(place: int) -> Callable[[Array], bool]:
    return lambda row: bool(not row[place] and row.sum() == len(row) - 1)


def _grows(row: Array) -> bool:
    """Once wrong, always wrong."""
    return bool((np.diff(row.astype(int)) >= 0).all())


def _blocks(pairs: Sequence[Pair]) -> Iterator[Place]:
    """All that is wrong lies in one block: a gate, a half."""
    for axis in {0, min(pair.right.ndim for pair in pairs) - 1}:
        if axis < 0:
            continue
        for count in (4, 3, 2):  # a gate lies in a half, too
            sizes = [pair.right.shape[axis] for pair in pairs]
            if any(size % count or size < 2 * count for size in sizes):
                continue
            hit = [
                tuple(bool(part.any()) for part in np.split(_along(pair, axis), count))
                for pair in pairs
            ]
            if len(set(hit)) == 1 and sum(hit[0]) == 1:
                yield (
                    f"block_{axis}_{count}_{hit[0].index(True) + 1}",
                    say(
                        "only block {block} of {count} along axis {axis} is wrong",
                        block=hit[0].index(True) + 1,
                        count=count,
                        axis=axis,
                    ),
                )
                return


def _triangles(pairs: Sequence[Pair]) -> Iterator[Place]:
    if any(pair.right.ndim < MATRIX or min(pair.right.shape[-2:]) < MATRIX for pair in pairs):
        return
    for name, message, mask in TRIANGLES:
        inside = [mask(*np.indices(pair.right.shape[-2:])) for pair in pairs]
        both = zip(pairs, inside, strict=True)
        if all((pair.wrong_entries <= place).all() for pair, place in both):
            yield name, message
            return


def _values(pairs: Sequence[Pair]) -> Iterator[Place]:
    """Wrong on one side of zero only."""
    for name, message, mask in SIDES:
        sides = [(pair.wrong_entries, mask(pair.right)) for pair in pairs]
        if all((wrong <= side).all() and not side.all() for wrong, side in sides):
            yield name, message
            return


def _rows(pairs: Sequence[Pair]) -> Iterator[Place]:
    """Right up to a factor or a constant: for the whole, or for each row along an axis."""
    pairs = [
        pair for pair in pairs if pair.right.dtype.kind == "f" and np.isfinite(pair.given).all()
    ]
    if not pairs:
        return
    axes: list[int | None] = [None, *range(-1, -1 - min(pair.right.ndim for pair in pairs), -1)]
    for name, told, combine in (
        ("factor", _factor, _quotient),
        ("constant", _constant, _difference),
    ):
        for axis in axes:
            if all(_is_constant(combine(pair), axis) for pair in pairs):
                yield f"{name}_{'' if axis is None else axis}", told(axis)
                return


def _factor(axis: int | None) -> Message:
    if axis is None:
        return say("it is right up to a factor: look at what it is multiplied or divided by")
    return say(
        "each row along axis {axis} is right up to a factor: look at its normalisation", axis=axis
    )


def _constant(axis: int | None) -> Message:
    if axis is None:
        return say("it is right up to a constant that is added")
    return say("each row along axis {axis} is right up to a constant that is added", axis=axis)


def _quotient(pair: Pair) -> Array:
    with np.errstate(all="ignore"):
        return np.where((pair.right == 0) & (pair.given == 0), np.nan, pair.given / pair.right)


def _difference(pair: Pair) -> Array:
    return pair.given - pair.right


def _is_constant(values: Array, axis: int | None) -> bool:
    """Whether values agree along an axis of at least two entries; nan stands for any."""
    count = values.size if axis is None else values.shape[axis]
    known = np.isfinite(values)
    if count < PAIR or np.isinf(values).any() or known.sum() < PAIR:
        return False
    low = np.min(np.where(known, values, np.inf), axis=axis)
    high = np.max(np.where(known, values, -np.inf), axis=axis)
    with np.errstate(invalid="ignore"):
        return bool((high - low <= ROUNDING * (1 + np.abs(high)))[np.isfinite(high)].all())


def _closeness(pairs: Sequence[Pair]) -> Iterator[Place]:
    """Off by so little that the formula is right and something small is not."""
    if all(np.isfinite(pair.given).all() and pair.right.dtype.kind == "f" for pair in pairs):
        gaps = [abs(_difference(pair)).max() / (1 + abs(pair.right).max()) for pair in pairs]
        if max(gaps) < SMALL:
            yield (
                "close",
                say(
                    "it is off by little: rounding, lower precision, or a small constant such as"
                    " 1e-7 added for safety"
                ),
            )
