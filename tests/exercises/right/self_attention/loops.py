import math

import numpy as np


def self_attention(X, W_q, W_k, W_v, mask):
    B, T, _ = X.shape
    d = len(W_q)
    if mask is None:
        mask = np.array(True)
    mask = np.broadcast_to(mask, (B, T, T))
    out = np.zeros((B, T, d))
    for n in range(B):
        queries, keys, values = [
            [[dot(row, x) for row in W.tolist()] for x in X[n].tolist()] for W in (W_q, W_k, W_v)
        ]
        for i in range(T):
            seen = [j for j in range(T) if mask[n, i, j]]
            scores = [dot(queries[i], keys[j]) / math.sqrt(d) for j in seen]
            weights = [math.exp(score - max(scores)) for score in scores]
            for k in range(d):
                for j, weight in zip(seen, weights):
                    out[n, i, k] += weight / sum(weights) * values[j][k]
    return out


def dot(one, other):
    total = 0.0
    for a, b in zip(one, other):
        total += a * b
    return total
