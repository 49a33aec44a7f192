"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "matrix", (rng.uniform(-4, 4, size=(4, 3)),)
    yield "tensor", (2 * rng.normal(size=(3, 2, 5)),)
    yield "zero", (np.zeros((2, 2)),)

    ends = np.concatenate([rng.uniform(750, 1000, size=2), rng.uniform(-1000, -750, size=2)])
    yield "extremes", (rng.permutation([*ends, 1000.0, -1000.0, 1.0, -1.0]),)

    yield "scalar", (np.array(rng.choice([-1, 1]) * rng.uniform(0.5, 2)),)
    yield "integers", (rng.permutation(np.arange(-3, 5)),)
    yield "float32", (rng.uniform(-4, 4, size=(2, 6)).astype(np.float32),)
