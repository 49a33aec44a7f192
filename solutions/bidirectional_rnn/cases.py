"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 4, 6, 2)
    yield "single", _draw(rng, 1, 6, 2, 3, 4)
    yield "square", _draw(rng, 4, 4, 4, 4, 4)
    yield "long", _draw(rng, 2, 20, 3, 4, 5)
    yield "forward_half", _one_half(rng, slice(3, None))
    yield "backward_half", _one_half(rng, slice(None, 3))
    yield "one_step", _draw(rng, 2, 1, 3, 4, 5)
    yield "float32", tuple(_coarse(array) for array in _draw(rng, 2, 4, 5, 3, 2))


def _draw(rng, batch, steps, inputs, units, outputs):
    xs = rng.normal(size=(batch, steps, inputs))
    weights = []
    for _ in range(2):  # forward, backward
        weights.append(rng.normal(size=(units, inputs)) / np.sqrt(inputs))
        weights.append(0.9 * rng.normal(size=(units, units)) / np.sqrt(units))
        weights.append(0.5 * rng.normal(size=units))
    V = rng.normal(size=(outputs, 2 * units))
    return xs, *weights, V


def _one_half(rng, hidden_from_output):
    *arguments, V = _draw(rng, 2, 5, 4, 3, 4)
    V[:, hidden_from_output] = 0
    return *arguments, V


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the inputs are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
