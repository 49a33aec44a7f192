"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 2, 4)
    yield "single", _draw(rng, 1, 4, 3, 2)
    yield "square", _draw(rng, 3, 3, 3, 3)
    yield "long", _draw(rng, 2, 20, 3, 4)

    *arguments, dhs = _draw(rng, 2, 5, 4, 3)
    dhs[:, :-1] = 0
    yield "last_only", (*arguments, dhs)

    yield "one_step", _draw(rng, 3, 1, 2, 4)

    xs, h0, c0, *others = _draw(rng, 4, 3, 2, 3)
    yield "zero_states", (xs, np.zeros_like(h0), np.zeros_like(c0), *others)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 4, 5, 2))


def _draw(rng, batch, steps, inputs, units):
    xs = rng.normal(size=(batch, steps, inputs))
    h0 = rng.uniform(-1, 1, size=(batch, units))
    c0 = 1.5 * rng.normal(size=(batch, units))
    W = rng.normal(size=(4 * units, inputs)) / np.sqrt(inputs)
    U = 1.2 * rng.normal(size=(4 * units, units)) / np.sqrt(units)
    b = 0.5 * rng.normal(size=4 * units)
    dhs = rng.normal(size=(batch, steps, units))
    return xs, h0, c0, W, U, b, dhs


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the inputs are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
