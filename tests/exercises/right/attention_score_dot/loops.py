"""Right, one number at a time."""

import numpy as np


def attention_score_dot(s, hs):
    B, T, H = hs.shape
    scores = np.zeros((B, T))
    for b in range(B):
        for t in range(T):
            for j in range(H):
                scores[b, t] += float(s[b, j]) * float(hs[b, t, j])
    return scores
