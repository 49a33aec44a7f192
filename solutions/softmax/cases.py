"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (rng.normal(size=(3, 5)),)
    yield "vector", (1.5 * rng.normal(size=6),)
    yield "square", (rng.normal(size=(4, 4)),)
    yield "tensor", (rng.normal(size=(2, 3, 4)),)
    yield "middle_axis", (rng.normal(size=(4, 5, 3)), 1)
    yield "extremes", (_extremes(rng),)

    x = rng.normal(size=(4, 5))
    x[:, rng.integers(5)] = -np.inf
    x[rng.integers(4), :3] = -np.inf
    yield "masked", (x,)

    yield "one_class", (3 * rng.normal(size=(4, 1)),)
    yield "float32", (rng.normal(size=(5, 4)).astype(np.float32),)


def _extremes(rng):
    """Lines far apart, and some with one element far above or below the others.

    Multiples of 1/16, which are exact in float32, too.
    """
    x = np.round(16 * rng.normal(size=(5, 6))) / 16
    x[0] += 2000
    x[1] -= 2000
    x[2, rng.integers(6)] += 4000
    x[3, rng.integers(6)] -= 4000
    return rng.permutation(x)
