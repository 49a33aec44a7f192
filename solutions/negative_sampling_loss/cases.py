"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "general", _draw(rng, 5, 4)
    yield "square", _draw(rng, 4, 4)
    yield "one_negative", _draw(rng, 1, 6)
    yield "no_negatives", _draw(rng, 0, 3)

    v_c, u_o, U_neg = _draw(rng, 3, 5)
    one, other, _ = U_neg
    yield "repeated", (v_c, u_o, np.array([other, one, other, u_o, other, one]))

    yield "large_wrong", _products(rng, -rng.uniform(1500, 1600), [1.3, 1580.0, -0.4, 900.0])
    yield "large_right", _products(rng, rng.uniform(1500, 1600), [-1590.0, 0.7, -1100.0])

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 4, 3))


def _draw(rng, negatives, size):
    return rng.normal(size=size), rng.normal(size=size), rng.normal(size=(negatives, size))


def _products(rng, positive, negatives):
    """Vectors with these inner products with v_c, rounded to eighths.

    v_c is (2, 0, 0, 0), moved to another axis: float32 can hold the products as well.
    """
    axis = rng.integers(4)
    v_c = np.zeros(4)
    v_c[axis] = 2.0
    rows = rng.integers(-16, 17, size=(1 + len(negatives), 4)) / 8
    rows[:, axis] = np.round(8 * np.array([positive, *negatives]) / 2) / 8
    return v_c, rows[0], rows[1:]


def _coarse(array):
    """float32 on a grid of sixteenths, so that products of two and their sums are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
