"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 4)
    yield "single", _draw(rng, 1, 4, 6)
    yield "one_step", _draw(rng, 3, 1, 5)

    _, hs = _draw(rng, 3, 6, 2)
    yield "one_hot", (np.eye(6)[rng.permutation(5)[:3]], hs)

    alpha, hs = _draw(rng, 4, 3, 5)
    alpha[rng.integers(4)] = 0
    yield "zero_row", (alpha, hs)

    yield "steps_equal_units", _draw(rng, 2, 4, 4)
    yield "all_equal", _draw(rng, 4, 4, 4)

    alpha, hs = _draw(rng, 2, 3, 6)
    yield "float32", (alpha.astype(np.float32), hs.astype(np.float32))


def _draw(rng, batch, steps, units):
    """Weights between 1 and 5 before they are made to add up to 1: none is equal to the mean."""
    alpha = rng.permuted(np.tile(np.linspace(1, 5, steps), (batch, 1)), axis=1)
    alpha /= alpha.sum(axis=1, keepdims=True)
    return alpha, rng.normal(size=(batch, steps, units))
