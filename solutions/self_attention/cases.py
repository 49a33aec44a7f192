"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (*_draw(rng, 3, 5, 6, 2), None)
    yield "square", (*_draw(rng, 4, 4, 4, 4), None)
    yield "one_step", (*_draw(rng, 2, 1, 3, 4), None)
    yield "causal", (*_draw(rng, 2, 5, 4, 3), np.arange(5) <= np.arange(5)[:, None])

    lengths = np.array([2, 4, 1])
    yield "padding", (*_draw(rng, 3, 4, 5, 2), np.arange(4) < lengths[:, None, None])

    mask = rng.permuted(np.tile([True, True, False, False], (2, 4, 1)), axis=-1)
    mask[0, 1] = mask[0, 3] = mask[1, 2] = False
    yield "nothing_to_see", (*_draw(rng, 2, 4, 5, 3), mask)

    X, W_q, W_k, W_v = (_coarse(array) for array in _draw(rng, 3, 5, 6, 4))
    yield "large", (X, 32 * W_q, 32 * W_k, W_v, None)

    single = (_coarse(array).astype(np.float32) for array in _draw(rng, 2, 3, 5, 4))
    yield "float32", (*single, np.tril(np.ones((3, 3), dtype=bool)))


def _draw(rng, batch, steps, inputs, size):
    X = rng.normal(size=(batch, steps, inputs))
    return X, *(1.5 * rng.normal(size=(3, size, inputs)) / np.sqrt(inputs))


def _coarse(array):
    """Multiples of 1/8: products and their sums are exact in float32, so order is no matter."""
    return np.round(8 * array) / 8
