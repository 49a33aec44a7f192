"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "matrix", (rng.uniform(-2, 2, size=(3, 4)),)
    yield "tensor", (rng.normal(size=(2, 5, 3)),)
    yield "zero", (np.zeros((2, 2)),)

    ends = np.concatenate([rng.uniform(750, 1000, size=2), rng.uniform(-1000, -750, size=2)])
    yield "extremes", (rng.permutation([*ends, 400.0, -400.0, 1.0, -1.0]),)

    yield "scalar", (np.array(rng.choice([-1, 1]) * rng.uniform(0.4, 1.5)),)
    yield "integers", (rng.permutation(np.arange(-3, 5)),)
    yield "float32", (rng.uniform(-2, 2, size=(6, 2)).astype(np.float32),)
