"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (rng.uniform(-1, 1, size=(4, 5)),)
    yield "vector", (rng.uniform(-1, 1, size=3),)
    yield "tensor", (rng.uniform(-1, 1, size=(2, 3, 4)),)
    yield "square", (rng.uniform(-1, 1, size=(3, 3)),)

    margins = np.array([[0.0, 900.0], [-800.0, 800.0], [30.0, 0.0], [300.0, 0.0]])
    yield "tiny_probabilities", (rng.permutation(margins + _sixteenths(rng, (4, 2))),)

    x = _sixteenths(rng, (4, 6))
    x[0] += 2000
    x[1] -= 2000
    x[2, rng.integers(6)] += 4000
    yield "extremes", (rng.permutation(x),)

    yield "one_class", (3 * rng.normal(size=(5, 1)),)
    yield "float32", (rng.normal(size=(3, 4)).astype(np.float32),)


def _sixteenths(rng, shape):
    """Exact in float32, too, even after a large shift."""
    return np.round(16 * rng.normal(size=shape)) / 16
