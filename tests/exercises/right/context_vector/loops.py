"""Right, one number at a time."""

import numpy as np


def context_vector(alpha, hs):
    B, T, H = hs.shape
    c = np.zeros((B, H))
    for b in range(B):
        for j in range(H):
            for t in range(T):
                c[b, j] += float(alpha[b, t]) * float(hs[b, t, j])
    return c
