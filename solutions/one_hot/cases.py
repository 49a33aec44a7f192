"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "sentence", (rng.permutation(7)[:5], 7)

    ids = rng.integers(1, 6, size=(3, 4))
    ids[0, 0], ids[2, 1] = 0, 5
    yield "batch", (ids, 6)

    yield "square", (np.array([rng.permutation(4) for _ in range(4)]), 4)

    n = int(rng.integers(8, 12))
    yield "small_ids", (rng.permutation(5)[:4], n)

    low, high = int(rng.integers(3)), int(rng.integers(3, 6))
    yield "repeated", (np.array([high, low, high, high, low]), 6)

    yield "number", (int(rng.integers(1, 5)), 6)
    yield "zero_dimensional", (np.array(rng.integers(1, 4)), 5)
    yield "empty", (np.zeros((2, 0), dtype=np.int64), 3)
