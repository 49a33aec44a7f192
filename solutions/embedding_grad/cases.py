"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    a, b, c = (int(i) for i in 1 + rng.permutation(5)[:3])
    ids = np.array([a, 0, b, a, c, 0, a, a])
    yield "sentence", (ids, rng.normal(size=(8, 4)), 7)

    ids = rng.integers(6, size=(3, 5))
    ids[0, 0], ids[1, 2], ids[2, 4] = 0, 5, 5
    yield "batch", (ids, rng.normal(size=(3, 5, 4)), 8)

    ids = rng.integers(4, size=(4, 4))
    yield "square", (ids, rng.normal(size=(4, 4, 4)), 4)

    ids = np.full((2, 3), rng.integers(1, 4))
    yield "all_the_same", (ids, rng.normal(size=(2, 3, 5)), 5)

    yield "distinct", (rng.permutation(8)[:5], rng.normal(size=(5, 3)), 9)
    yield "zero_dimensional", (np.array(rng.integers(1, 4)), rng.normal(size=6), 5)
    yield "empty", (np.zeros((2, 0), dtype=np.int64), np.zeros((2, 0, 3)), 4)

    # Eighths: float32 sums are exact, so work that mixes float32 and float64 is right, too.
    dout = np.round(8 * rng.normal(size=(6, 3))) / 8
    yield "float32", (np.array([1, 4, 1, 0, 4, 1]), dout.astype(np.float32), 5)
