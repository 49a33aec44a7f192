"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "counts", (_symmetric(rng.integers(8, size=(6, 6)) + np.diag([0, 3, 0, 5, 0, 1])),)
    yield "unequal", (_unequal(rng),)

    shares = rng.permutation([1, 2, 3, 5])
    yield "independent", (np.outer(shares, shares),)

    yield "absent_word", (_absent_word(rng),)
    yield "all_zero", (np.zeros((3, 3), dtype=np.int64),)
    yield "diagonal", (np.diag(rng.permutation([1, 2, 4, 7, 9])),)
    yield "float32", (_symmetric(rng.integers(12, size=(5, 5)) / 16).astype(np.float32),)


def _symmetric(half):
    return half + half.T


def _unequal(rng):
    """One word stands beside nearly every other, a rare one beside a single word only."""
    C = _symmetric(rng.integers(3, size=(7, 7)))
    often, rare, other = rng.permutation(7)[:3]
    C[often, :] = C[:, often] = rng.integers(40, 60, size=7)
    C[rare, :] = C[:, rare] = 0
    C[rare, other] = C[other, rare] = 9
    return C


def _absent_word(rng):
    C = _symmetric(rng.integers(1, 7, size=(5, 5)) * (rng.random((5, 5)) < 0.6))
    word, one, other = rng.permutation(5)[:3]
    C[one, other] = C[other, one] = 11
    C[word, :] = C[:, word] = 0
    return C
