"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "vector", (_gradient(rng, 6, rng.uniform(6, 12)), _threshold(rng, 1.5, 3))
    yield "below_one", (_gradient(rng, 5, rng.uniform(3, 6)), _threshold(rng, 0.2, 0.6))

    signs = rng.choice([-1.0, 1.0], size=60)
    yield "small_entries", (signs * rng.uniform(0.3, 1.2, size=60), _threshold(rng, 1.5, 2))

    yield "unchanged", (_gradient(rng, (3, 2), rng.uniform(1.5, 2.5)), _threshold(rng, 4, 6))

    # 2*2 + 3*3 + 6*6 = 7*7, and times a power of two all of it stays exact
    size = 2.0 ** rng.integers(0, 4)
    pythagorean = rng.permutation([2.0, 3.0, 6.0]) * rng.choice([-1.0, 1.0], size=3)
    yield "equal", (size * pythagorean, float(7 * size))

    yield "zero", (np.zeros((2, 3)), _threshold(rng, 0.5, 2))
    yield "matrix", (_gradient(rng, (3, 4), rng.uniform(8, 15)), _threshold(rng, 2, 3))
    yield "kernel", (_gradient(rng, (2, 3, 2, 2), rng.uniform(8, 15)), _threshold(rng, 2, 3))

    gradient = _gradient(rng, (4, 3), rng.uniform(8, 15)).astype(np.float32)
    yield "float32", (gradient, _threshold(rng, 2, 3))


def _gradient(rng, shape, norm):
    """Entries of both signs with the given norm, none of them close to 0."""
    entries = rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.4, 1.6, size=shape)
    entries.flat[:2] = abs(entries.flat[0]), -abs(entries.flat[1])
    return entries * norm / np.sqrt(np.sum(entries**2))


def _threshold(rng, low, high):
    return float(rng.uniform(low, high))
