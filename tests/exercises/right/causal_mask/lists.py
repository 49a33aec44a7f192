import numpy as np


def causal_mask(T):
    if T == 0:
        return np.empty((0, 0), dtype=bool)
    return [[True] * (i + 1) + [False] * (T - 1 - i) for i in range(T)]
