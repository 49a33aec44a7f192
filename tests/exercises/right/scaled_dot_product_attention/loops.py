"""Right, one query and one number at a time."""

import math

import numpy as np


def scaled_dot_product_attention(Q, K, V, mask):
    d, keys, size = Q.shape[-1], K.shape[-2], V.shape[-1]
    shape = (*Q.shape[:-1], keys)
    allowed = np.broadcast_to(np.ones(1, dtype=bool) if mask is None else mask, shape)
    out, weights = np.zeros((*Q.shape[:-1], size)), np.zeros(shape)
    for place in np.ndindex(Q.shape[:-1]):
        first = place[:-1]
        scores = {}
        for k in range(keys):
            if allowed[place][k]:
                total = 0.0
                for j in range(d):
                    total += float(Q[place][j]) * float(K[first][k, j])
                scores[k] = total / math.sqrt(d)
        top = max(scores.values(), default=0.0)
        everything = sum(math.exp(score - top) for score in scores.values())
        for k, score in scores.items():
            weight = math.exp(score - top) / everything
            weights[(*place, k)] = weight
            for j in range(size):
                out[(*place, j)] += weight * float(V[first][k, j])
    return out, weights
