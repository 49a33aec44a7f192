"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "counts", (rng.permutation([1, 2, 3, 5, 8, 13, 40]),)
    yield "equal", (np.full(5, rng.integers(2, 30)),)
    yield "large", (rng.permutation([1, 7, 60, 3000, 80_000, 1_000_000]),)
    yield "half", (rng.permutation([1, 2, 4, 9, 30, 70]), 0.5)
    yield "plain", (rng.permutation([1, 3, 4, 10, 22]), 1)
    yield "zeros", (rng.permutation([0, 0, 1, 5, 6, 20]),)
    yield "one_word", (rng.integers(1, 9, size=1),)
    yield "fractions", (rng.permutation([0.25, 0.5, 1.75, 6.5]), 0.6)
