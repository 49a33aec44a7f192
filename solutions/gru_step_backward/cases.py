"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 3, 3, 3)

    x, h, *others = _draw(rng, 2, 3, 4)
    yield "zero_state", (x, np.zeros_like(h), *others)

    x, h, W_r, U_r, W_z, U_z, W, U, dh_next = _draw(rng, 3, 2, 5)
    yield "strong_recurrence", (x, h, W_r, 2 * U_r, W_z, 2 * U_z, W, 2 * U, dh_next)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 5, 4))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):  # reset gate, update gate, candidate
        weights.append(0.7 * rng.normal(size=(units, inputs)))
        weights.append(0.8 * rng.normal(size=(units, units)))
    dh_next = rng.normal(size=(batch, units))
    return x, h, *weights, dh_next


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
