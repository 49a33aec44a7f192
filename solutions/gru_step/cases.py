"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 4, 4, 4)
    yield "zero_state", _zero_state(rng)
    yield "strong_recurrence", _strong_recurrence(rng)
    yield "saturated", _saturated(rng)
    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 5, 4))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):  # reset gate, update gate, candidate
        weights.append(0.8 * rng.normal(size=(units, inputs)))
        weights.append(rng.normal(size=(units, units)))
    return x, h, *weights


def _zero_state(rng):
    x, h, *weights = _draw(rng, 2, 3, 4)
    return x, np.zeros_like(h), *weights


def _strong_recurrence(rng):
    x, h, W_r, U_r, W_z, U_z, W, U = _draw(rng, 3, 2, 6)
    return x, h, W_r, 2 * U_r, W_z, 2 * U_z, W, 2 * U


def _saturated(rng):
    """The first input is always 1 and drives the gates: each pairing of r and z in two units."""
    x, h, W_r, U_r, W_z, U_z, W, U = _draw(rng, 3, 3, 8)
    x[:, 0] = 1
    W_r[:, 0] = rng.uniform(750, 950, size=8) * np.array([-1, -1, -1, -1, 1, 1, 1, 1])
    W_z[:, 0] = rng.uniform(750, 950, size=8) * np.array([-1, -1, 1, 1, -1, -1, 1, 1])
    return x, h, W_r, U_r, W_z, U_z, W, U


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
