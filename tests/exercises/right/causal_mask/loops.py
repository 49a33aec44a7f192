import numpy as np


def causal_mask(T):
    mask = np.zeros((T, T), dtype=bool)
    for i in range(T):
        for j in range(T):
            if j <= i:
                mask[i, j] = True
    return mask
