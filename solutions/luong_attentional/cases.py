"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 4, 5)
    yield "single", _draw(rng, 1, 5, 3)

    c, h, W_c = _draw(rng, 4, 3, 2)
    c[rng.integers(4)] = 0
    yield "no_context", (c, h, W_c)

    yield "square_weights", _draw(rng, 2, 3, 6)
    yield "all_equal", _draw(rng, 4, 4, 4)

    c, h, W_c = _draw(rng, 3, 2, 5)
    yield "saturated", (c, h, 100 * W_c)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 2, 6, 4))


def _draw(rng, batch, units, outputs):
    c = rng.normal(size=(batch, units))
    h = rng.uniform(-1, 1, size=(batch, units))
    return c, h, rng.normal(size=(outputs, 2 * units)) / np.sqrt(units)


def _coarse(array):
    """float32 on a grid of sixteenths, so that what enters tanh is exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
