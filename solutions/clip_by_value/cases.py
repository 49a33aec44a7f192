"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    limit = _limit(rng, 1.5, 3)
    yield "vector", (limit * _spread(rng, 9), limit)

    limit = _limit(rng, 0.25, 0.75)
    yield "below_one", (limit * _spread(rng, (2, 4)), limit)

    limit = _limit(rng, 1.5, 3)
    yield "negative", (-limit * np.abs(_spread(rng, 7)), limit)

    limit = _limit(rng, 2, 4)
    inside = limit * rng.integers(-15, 16, size=(3, 4)) / 16
    inside.flat[:4] = limit, -limit, limit / 2, -limit / 4
    yield "inside", (rng.permuted(inside), limit)

    limit = _limit(rng, 1.5, 3)
    special = limit * _spread(rng, 8)
    special[4:7] = np.inf, -np.inf, np.nan
    yield "special", (special, limit)

    limit = _limit(rng, 1.5, 3)
    yield "kernel", (limit * _spread(rng, (2, 3, 4)), limit)

    limit = _limit(rng, 1.5, 3)
    yield "float32", ((limit * _spread(rng, (3, 4))).astype(np.float32), limit)


def _limit(rng, low, high):
    """A multiple of 1/16, not 1: products with sixteenths are exact even in float32."""
    return float(rng.integers(16 * low, 16 * high)) / 16


def _spread(rng, shape):
    """Sixteenths up to 4, the first four one of each kind: inside and outside, on both sides."""
    entries = rng.integers(-64, 65, size=shape) / 16
    entries.flat[:4] = rng.integers((5, -13, 20, -60), (14, -4, 61, -19)) / 16
    return entries
