"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 4)
    yield "single", _draw(rng, 1, 4, 6)
    yield "one_step", _draw(rng, 3, 1, 5)
    yield "batch_equals_time", _draw(rng, 4, 4, 3)
    yield "all_equal", _draw(rng, 4, 4, 4)
    yield "float32", tuple(_coarse(array) for array in _draw(rng, 2, 6, 5))


def _draw(rng, batch, steps, units):
    return rng.normal(size=(batch, units)), rng.normal(size=(batch, steps, units))


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
