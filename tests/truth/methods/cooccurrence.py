"""Brute force over all pairs of words and of positions; the first vector is counted by hand.

By hand: 0 1 0 0 2 with window 2 has the neighbours 01 10 00 02 at distance 1 and 00 10 02 at
distance 2. So 0 meets 1 three times, itself twice (which counts from both sides) and 2 twice.
"""

import numpy as np


def vectors(rng):
    by_hand = [[4, 3, 2, 0], [3, 0, 0, 0], [2, 0, 0, 0], [0, 0, 0, 0]]
    yield (np.array([0, 1, 0, 0, 2]), 4, 2), np.array(by_hand)
    for length, vocabulary, window in [(13, 5, 3), (6, 4, 8)]:
        ids = rng.integers(vocabulary, size=length)
        yield (ids, vocabulary, window), _counted(ids.tolist(), vocabulary, window)


def _counted(ids, vocabulary, window):
    words = range(vocabulary)
    return np.array([[_together(ids, i, j, window) for j in words] for i in words])


def _together(ids, centre, context, window):
    centres = [t for t, word in enumerate(ids) if word == centre]
    contexts = [t for t, word in enumerate(ids) if word == context]
    return sum(1 <= abs(s - t) <= window for t in centres for s in contexts)
