"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "no_mask", (1.5 * rng.normal(size=(3, 5)), None)
    yield "vector", (1.5 * rng.normal(size=6), rng.permutation(6) < 4)
    yield "square", (1.5 * rng.normal(size=(4, 4, 4)), np.tri(4, dtype=bool))
    yield "mask", (1.5 * rng.normal(size=(4, 6)), _some(rng, 4, 6))
    yield "broadcast", (1.5 * rng.normal(size=(2, 3, 5)), np.arange(5) < [[[3]], [[4]]])
    yield "nothing_allowed", _nothing_allowed(rng)
    yield "one_step", (rng.normal(size=(3, 1)), np.array([[True], [False], [True]]))
    yield "large", _large(rng)
    yield "float32", (_coarse(2 * rng.normal(size=(3, 2, 5))).astype(np.float32), _some(rng, 2, 5))


def _some(rng, rows, steps):
    """In each row two or three positions are masked, anywhere."""
    masked = rng.integers(2, 4, size=(rows, 1))
    return rng.permuted(np.tile(np.arange(steps), (rows, 1)), axis=1) >= masked


def _nothing_allowed(rng):
    """Two rows without a position to attend to, two with one, one with three."""
    scores = 1.5 * rng.normal(size=(5, 4))
    allowed = rng.permutation([0, 0, 1, 1, 3])[:, np.newaxis]
    return scores, rng.permuted(np.tile(np.arange(4), (5, 1)), axis=1) < allowed


def _large(rng):
    """Rows around 9000, -9000 and 0; in each a masked score lies 1000 above the others."""
    scores = _coarse(rng.normal(size=(3, 6))) + np.array([[9000.0], [-9000.0], [0.0]])
    mask = np.ones((3, 6), dtype=bool)
    for row, column in enumerate(rng.integers(6, size=3)):
        scores[row, column] += 1000
        mask[row, column] = False
    return scores, mask


def _coarse(array):
    """On a grid of sixteenths, which float32 holds exactly."""
    return np.round(16 * array) / 16
