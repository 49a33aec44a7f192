"""Inputs only. What each should return is the reference's business."""

from itertools import product

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 4, 4, 4)
    yield "one_unit", _draw(rng, 3, 2, 1)
    yield "first_step", _first_step(rng)
    yield "large_cell", _large_cell(rng)
    yield "saturated", _saturated(rng)
    yield "float32", tuple(_coarse(array) for array in _draw(rng, 3, 5, 4))


def _draw(rng, batch, inputs, units):
    x = rng.normal(size=(batch, inputs))
    prev_h = rng.uniform(-1, 1, size=(batch, units))
    prev_c = 1.5 * rng.normal(size=(batch, units))
    W = rng.normal(size=(4 * units, inputs))
    U = rng.normal(size=(4 * units, units))
    b = rng.normal(size=4 * units)
    return x, prev_h, prev_c, W, U, b


def _first_step(rng):
    x, prev_h, prev_c, W, U, b = _draw(rng, 2, 3, 4)
    return x, np.zeros_like(prev_h), np.zeros_like(prev_c), W, U, b


def _large_cell(rng):
    x, prev_h, prev_c, W, U, b = _draw(rng, 3, 2, 4)
    return x, prev_h, 8 * prev_c, W, U, b


def _saturated(rng):
    """Eight units, one for each of the ways in which i, f and o can be open or closed."""
    x, prev_h, prev_c, W, U, _ = _draw(rng, 3, 2, 8)
    gates = 2.0 * np.array(list(product([0, 1], repeat=3))).T - 1  # rows i, f, o
    candidate = rng.choice([-1.0, 1.0], size=(1, 8))
    size = rng.uniform(750, 950, size=(4, 8))
    b = (size * np.concatenate([candidate, gates])).ravel()
    return x, prev_h, prev_c, W, U, b


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
