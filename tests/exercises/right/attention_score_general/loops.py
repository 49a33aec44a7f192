"""Right, one number at a time."""

import numpy as np


def attention_score_general(s, hs, W):
    scores = np.zeros(hs.shape[:2])
    for b in range(len(hs)):
        for t in range(hs.shape[1]):
            total = 0.0
            for j in range(W.shape[0]):
                for k in range(W.shape[1]):
                    total += float(s[b, j]) * float(W[j, k]) * float(hs[b, t, k])
            scores[b, t] = total
    return scores
