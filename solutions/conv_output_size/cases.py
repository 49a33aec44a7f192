"""Inputs only. What each should return is the reference's business."""


def cases(rng):
    yield "plain", (_integer(rng, 12, 40), _integer(rng, 3, 8))

    k = 2 * _integer(rng, 1, 3) + 1
    yield "same", (_integer(rng, 10, 40), k, 1, k // 2)

    yield "exact", _travel(rng, stride=_integer(rng, 2, 4), remainder=0)
    yield "remainder_one", _travel(rng, stride=3, remainder=1)
    yield "remainder_two", _travel(rng, stride=3, remainder=2)

    yield "dilated", (_integer(rng, 20, 40), _integer(rng, 3, 5), 1, 0, _integer(rng, 2, 4))
    yield "pointwise", (_integer(rng, 10, 40), 1, _integer(rng, 2, 3), 0, _integer(rng, 2, 3))

    n, pad = _integer(rng, 4, 9), _integer(rng, 1, 2)
    yield "whole", (n, n + 2 * pad, _integer(rng, 2, 3), pad)

    dilation = _integer(rng, 2, 3)
    n, k, stride, pad = _travel(rng, stride=2, remainder=1, dilation=dilation)
    yield "everything", (n, k, stride, pad, dilation)


def _travel(rng, stride, remainder, dilation=1):
    """The kernel can travel a multiple of the stride, and `remainder` places more."""
    k, pad = 2 * _integer(rng, 1, 2) + 1, _integer(rng, 1, 2)
    travel = stride * _integer(rng, 6, 12) + remainder
    return travel + dilation * (k - 1) + 1 - 2 * pad, k, stride, pad


def _integer(rng, low, high):
    return int(rng.integers(low, high, endpoint=True))
