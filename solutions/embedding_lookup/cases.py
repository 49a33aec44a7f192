"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "sentence", (rng.normal(size=(7, 4)), rng.permutation(7)[:5])

    ids = rng.integers(1, 7, size=(3, 5))
    ids[0, 0], ids[2, 1] = 0, 6
    yield "batch", (rng.normal(size=(7, 4)), ids)

    ids = np.array([rng.permutation(4) for _ in range(4)])
    yield "square", (rng.normal(size=(4, 4)), ids)

    low, high = int(rng.integers(3)), int(rng.integers(3, 6))
    yield "repeated", (rng.normal(size=(6, 3)), np.array([high, low, high, high, low]))

    yield "number", (rng.normal(size=(5, 3)), int(rng.integers(1, 5)))
    yield "zero_dimensional", (rng.normal(size=(4, 6)), np.array(rng.integers(1, 4)))
    yield "empty", (rng.normal(size=(3, 5)), np.zeros((2, 0), dtype=np.int64))
    yield "float32", (rng.normal(size=(6, 4)).astype(np.float32), rng.permutation(6)[:3])
