"""Right, one number at a time."""

import numpy as np


def input_feeding_inputs(emb_t, h_tilde_prev):
    B, D = emb_t.shape
    A = h_tilde_prev.shape[1]
    joined = np.empty((B, D + A))
    for b in range(B):
        for j in range(D):
            joined[b, j] = emb_t[b, j]
        for j in range(A):
            joined[b, D + j] = h_tilde_prev[b, j]
    return joined
