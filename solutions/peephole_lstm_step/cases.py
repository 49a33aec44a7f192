"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 4, 4, 4)

    *arguments, p_i, p_f, p_o = _draw(rng, 3, 2, 4)
    yield "no_peepholes", (*arguments, 0 * p_i, 0 * p_f, 0 * p_o)

    x, h, c, *weights = _draw(rng, 2, 3, 4)
    yield "first_step", (x, np.zeros_like(h), np.zeros_like(c), *weights)

    x, h, c, *weights = _draw(rng, 3, 2, 4)
    yield "large_cell", (x, h, 4 * c, *weights)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 5, 4))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    c = 1.5 * rng.normal(size=(batch, units))
    W = 0.7 * rng.normal(size=(4 * units, inputs))
    U = 0.7 * rng.normal(size=(4 * units, units))
    b = 0.5 * rng.normal(size=4 * units)
    peepholes = rng.choice([-1, 1], size=(3, units)) * rng.uniform(0.6, 1.6, size=(3, units))
    return x, h, c, W, U, b, *peepholes


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
