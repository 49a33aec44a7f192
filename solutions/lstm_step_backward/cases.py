"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 3, 3, 3)

    *arguments, dc_next, dh_next = _draw(rng, 3, 2, 4)
    yield "only_dh", (*arguments, np.zeros_like(dc_next), dh_next)

    *arguments, dc_next, dh_next = _draw(rng, 3, 4, 2)
    yield "only_dc", (*arguments, dc_next, np.zeros_like(dh_next))

    x, h, c, *others = _draw(rng, 2, 3, 4)
    yield "first_step", (x, np.zeros_like(h), np.zeros_like(c), *others)

    x, h, c, *others = _draw(rng, 3, 5, 2)
    yield "large_cell", (x, h, 5 * c, *others)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 5, 4))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    h = rng.uniform(-1, 1, size=(batch, units))
    c = rng.normal(size=(batch, units))
    W = 0.7 * rng.normal(size=(4 * units, inputs))
    U = 0.7 * rng.normal(size=(4 * units, units))
    b = 0.5 * rng.normal(size=4 * units)
    dc_next = rng.normal(size=(batch, units))
    dh_next = rng.normal(size=(batch, units))
    return x, h, c, W, U, b, dc_next, dh_next


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
