"""Right, one number at a time."""

import math

import numpy as np


def attention_score_additive(s, hs, W_a, v_a):
    B, T, Hh = hs.shape
    Hs = s.shape[1]
    scores = np.zeros((B, T))
    for b in range(B):
        for t in range(T):
            for a in range(len(v_a)):
                total = 0.0
                for j in range(Hs):
                    total += float(W_a[a, j]) * float(s[b, j])
                for j in range(Hh):
                    total += float(W_a[a, Hs + j]) * float(hs[b, t, j])
                scores[b, t] += float(v_a[a]) * math.tanh(total)
    return scores
