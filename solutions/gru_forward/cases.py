"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 6, 2, 5)
    yield "single", _draw(rng, 1, 5, 4, 3)
    yield "square", _draw(rng, 4, 4, 4, 4)
    yield "long", _draw(rng, 2, 40, 3, 4)

    xs, h0, *weights = _draw(rng, 2, 4, 5, 3)
    yield "zero_state", (xs, np.zeros_like(h0), *weights)

    yield "one_step", _draw(rng, 3, 1, 2, 4)
    yield "no_steps", _draw(rng, 3, 0, 2, 4)
    yield "float32", tuple(_coarse(array) for array in _draw(rng, 2, 5, 4, 3))


def _draw(rng, batch, steps, inputs, units):
    xs = 1.5 * rng.normal(size=(batch, steps, inputs))
    h0 = rng.uniform(-1, 1, size=(batch, units))
    weights = []
    for _ in range(3):  # reset gate, update gate, candidate
        weights.append(rng.normal(size=(units, inputs)) / np.sqrt(inputs))
        weights.append(1.2 * rng.normal(size=(units, units)) / np.sqrt(units))
    return xs, h0, *weights


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the inputs are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
