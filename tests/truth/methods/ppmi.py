"""Closed forms in powers of two, and the corpus written out pair by pair and counted anew.

First vector: C = [[0, 4], [4, 8]] has N = 16 and S = 4, 12. The ratios are 0, 4 * 16 / 48 = 4/3
and 8 * 16 / 144 = 8/9 < 1, so the result is log2(4/3) off the diagonal and 0 on it.
"""

from collections import Counter
from fractions import Fraction
from math import log2

import numpy as np


def vectors(rng):
    yield (np.array([[0, 4], [4, 8]]),), np.array([[0, log2(4 / 3)], [log2(4 / 3), 0]])
    # diag(1, 1, 2, 4, 8): the ratios are 16/S, so 4, 4, 3, 2, 1 bits.
    yield (np.diag([1, 1, 2, 4, 8]),), np.diag([4.0, 4.0, 3.0, 2.0, 1.0])
    half = rng.integers(5, size=(5, 5))
    half[:, 2] = half[2, :] = 0  # a word that never occurs
    yield (half + half.T,), _from_pairs(half + half.T)


def _from_pairs(counts):
    """Estimate each probability as a share of the list of pairs, in exact fractions."""
    cells = np.ndindex(*counts.shape)
    corpus = [(i, j) for i, j in cells for _ in range(counts[i, j])]
    together = Counter(corpus)
    first, second = Counter(i for i, _ in corpus), Counter(j for _, j in corpus)
    result = np.zeros(counts.shape)
    for (i, j), count in together.items():
        share = Fraction(count, len(corpus))
        alone = Fraction(first[i], len(corpus)) * Fraction(second[j], len(corpus))
        if share > alone:
            result[i, j] = log2(share / alone)
    return result
