"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5)
    yield "vector", _draw(rng, 4)
    yield "tensor", _draw(rng, 2, 3, 4)
    yield "square", _draw(rng, 4, 4)

    y, dy = _draw(rng, 4, 3)
    y[:2] = np.eye(3)[rng.integers(3, size=2)]
    yield "one_hot", (y, dy)

    yield "one_class", _draw(rng, 5, 1)
    yield "float32", tuple(array.astype(np.float32) for array in _draw(rng, 4, 6))


def _draw(rng, *shape):
    e = np.exp(rng.normal(size=shape))
    return e / e.sum(axis=-1, keepdims=True), 2 * rng.normal(size=shape)
