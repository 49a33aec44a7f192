"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 5, 3)
    yield "single", _draw(rng, 1, 4, 2)
    yield "wide_code", _draw(rng, 3, 2, 6)
    yield "square", _draw(rng, 3, 3, 3)

    x, W_e, b_e, W_d, b_d = _draw(rng, 2, 4, 3)
    yield "perfect", (np.tile(b_d, (2, 1)), W_e, b_e, np.zeros_like(W_d), b_d)

    x, W_e, b_e, W_d, b_d = _draw(rng, 4, 3, 5)
    yield "saturated", (x, 3 * W_e, 3 * b_e, W_d, b_d)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 5, 4, 3))


def _draw(rng, batch, size, units):
    x = rng.normal(size=(batch, size))
    W_e = rng.uniform(-1, 1, size=(units, size)) * 1.5
    W_d = rng.uniform(-1, 1, size=(size, units)) * 1.5
    b_e = rng.uniform(0.5, 1, size=units) * rng.choice([-1, 1], size=units)
    b_d = rng.uniform(0.5, 1, size=size) * rng.choice([-1, 1], size=size)
    return np.clip(x, -2, 2), W_e, b_e, W_d, b_d


def _coarse(array):
    """float32 on a grid of sixteenths, so that what goes into the sigmoid is exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
