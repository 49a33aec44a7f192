"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (_draw(rng, 3, 6), 1)
    yield "single", (_draw(rng, 1, 5), 2)
    yield "square", (_draw(rng, 4, 4), int(rng.integers(1, 10)))
    yield "one_step", (_draw(rng, 3, 1), 1)
    yield "empty", (np.zeros((3, 0), dtype=np.int64), 1)
    yield "padded", (_padded(rng), 1)
    yield "int32", (_draw(rng, 2, 7).astype(np.int32), 3)


def _draw(rng, batch, steps):
    """Ids from 10 on, all different."""
    return rng.permutation(90)[: batch * steps].reshape(batch, steps) + 10


def _padded(rng):
    """Sentences of different length, each closed by the end symbol 2 and padded with 0."""
    targets = _draw(rng, 4, 7)
    for row, length in zip(targets, rng.permutation(4) + 2, strict=True):
        row[length] = 2
        row[length + 1 :] = 0
    return targets
