"""Right, one number at a time."""

import math

import numpy as np


def luong_attentional(c, h, W_c):
    B, H = c.shape
    result = np.zeros((B, len(W_c)))
    for b in range(B):
        for a in range(len(W_c)):
            total = 0.0
            for j in range(H):
                total += float(W_c[a, j]) * float(c[b, j])
                total += float(W_c[a, H + j]) * float(h[b, j])
            result[b, a] = math.tanh(total)
    return result
