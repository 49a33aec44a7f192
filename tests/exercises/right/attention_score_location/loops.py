"""Right, one number at a time."""

import numpy as np


def attention_score_location(s, W_a, T):
    scores = np.zeros((len(s), T))
    for b in range(len(s)):
        for t in range(T):
            for j in range(s.shape[1]):
                scores[b, t] += float(s[b, j]) * float(W_a[t, j])
    return scores
