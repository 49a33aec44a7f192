"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "vector", (_both_signs(rng, 9),)
    yield "matrix", (_both_signs(rng, (3, 4)),)
    yield "feature_maps", (_both_signs(rng, (2, 3, 4, 5)),)

    zeros = rng.permutation([0.0, -0.0, 0.0, -0.0, 2.5, -1.5])
    yield "zeros", (zeros.reshape(2, 3),)

    yield "scalar", (np.array(_both_signs(rng, 8)[0]),)
    yield "float32", (_both_signs(rng, (4, 2)).astype(np.float32),)


def _both_signs(rng, shape):
    """Multiples of 1/64 other than 0: exact in float32, too. Small, ordinary and large ones."""
    sizes = rng.integers(1, 200, size=shape) * rng.choice([1.0, 1.0, 4.0], size=shape) / 64
    values = sizes * rng.choice([-1, 1], size=shape)
    values.flat[:4] = rng.permutation([0.25, -0.25, 9.5, -9.5])
    return values
