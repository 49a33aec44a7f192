"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "sequence", _draw(rng, (2, 3, 5), 8)
    yield "matrix", _draw(rng, (4, 3), 6)
    yield "vector", _draw(rng, (5,), 7)

    x, W1, b1, W2, b2 = _draw(rng, (3, 2, 4), 6)
    yield "biased", (x, W1, 3 * b1, W2, 3 * b2)

    x, W1, b1, W2, b2 = _draw(rng, (2, 3, 4), 5)
    yield "closed", (x, W1, b1 - 1 - np.max(x @ W1.T + b1, axis=(0, 1)), W2, b2)

    yield "square", _draw(rng, (4, 4, 4), 4)

    single = (np.round(8 * array) / 8 for array in _draw(rng, (3, 2, 4), 6))
    yield "float32", tuple(array.astype(np.float32) for array in single)


def _draw(rng, shape, hidden):
    x = rng.normal(size=shape)
    W1 = 1.5 * rng.normal(size=(hidden, shape[-1])) / np.sqrt(shape[-1])
    W2 = 1.5 * rng.normal(size=(shape[-1], hidden)) / np.sqrt(hidden)
    return x, W1, rng.normal(size=hidden), W2, rng.normal(size=shape[-1])
