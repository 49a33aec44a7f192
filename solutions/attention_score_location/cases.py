"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 4, 7, 5)
    yield "single", _draw(rng, 1, 5, 4, 3)
    yield "square", _draw(rng, 4, 4, 4, 2)
    yield "full_length", _draw(rng, 2, 3, 6, 6)
    yield "one_step", _draw(rng, 2, 5, 3, 1)

    s, W_a, T = _draw(rng, 4, 6, 5, 3)
    yield "float32", (_coarse(s), _coarse(W_a), T)


def _draw(rng, batch, units, positions, steps):
    return rng.normal(size=(batch, units)), rng.normal(size=(positions, units)), steps


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
