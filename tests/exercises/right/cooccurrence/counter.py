from collections import Counter
from itertools import permutations

import numpy as np


def cooccurrence(ids, V, window=1):
    near = Counter(
        (int(ids[t]), int(ids[s]))
        for t, s in permutations(range(len(ids)), 2)
        if abs(t - s) <= window
    )
    return np.array([[near[i, j] for j in range(V)] for i in range(V)])
