"""Counts of words within a window on both sides, all distances weighing the same.

Lund and Burgess (1996), "Producing high-dimensional semantic spaces from lexical co-occurrence",
where nearer words weigh more; the plain count is the common textbook form.
"""

import numpy as np


def cooccurrence(ids, V, window=1):
    C = np.zeros((V, V), dtype=np.int64)
    for t, centre in enumerate(ids):
        for s, context in enumerate(ids):
            if t - window <= s < t:  # a pair of positions; each of the two is a centre
                C[centre, context] += 1
                C[context, centre] += 1
    return C
