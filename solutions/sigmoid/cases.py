"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "matrix", (rng.uniform(-4, 4, size=(3, 5)),)
    yield "tensor", (3 * rng.normal(size=(2, 3, 4)),)

    ends = np.concatenate([rng.uniform(750, 1000, size=3), rng.uniform(-1000, -750, size=3)])
    yield "extremes", (rng.permutation([*ends, 1000.0, -1000.0, 0.0, 30.0, -30.0]),)

    yield "scalar", (np.array(rng.choice([-1, 1]) * rng.uniform(0.5, 2)),)
    yield "empty", (np.zeros(0),)
    yield "integers", (rng.permutation(np.arange(-4, 5)),)
    yield "float32", (rng.uniform(-4, 4, size=(4, 3)).astype(np.float32),)
