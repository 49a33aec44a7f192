"""Inputs only. What each should return is the reference's business."""

from itertools import pairwise

import numpy as np


def cases(rng):
    yield "two_layers", _draw(rng, 3, 6, 2, 5, 4)
    yield "three_layers", _draw(rng, 2, 5, 4, 3, 6, 2)
    yield "square", _draw(rng, 4, 4, 4, 4, 4)
    yield "one_layer", _draw(rng, 3, 4, 2, 5)
    yield "no_layers", _draw(rng, 2, 4, 3)
    yield "one_step", _draw(rng, 2, 1, 3, 4, 5)

    xs, params = _draw(rng, 3, 4, 5, 2, 4)
    yield "float32", (_coarse(xs), [tuple(_coarse(array) for array in layer) for layer in params])


def _draw(rng, batch, steps, *sizes):
    xs = rng.normal(size=(batch, steps, sizes[0]))
    params = []
    for below, units in pairwise(sizes):
        W = 1.2 * rng.normal(size=(units, below)) / np.sqrt(below)
        U = 0.9 * rng.normal(size=(units, units)) / np.sqrt(units)
        params.append((W, U, 0.5 * rng.normal(size=units)))
    return xs, params


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the inputs are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
