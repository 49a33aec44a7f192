"""Right, one query and one number at a time."""

import math

import numpy as np


def attention_backward(Q, K, V, dO, mask):
    d, keys, size = Q.shape[-1], K.shape[-2], V.shape[-1]
    shape = (*Q.shape[:-1], keys)
    allowed = np.broadcast_to(np.ones(1, dtype=bool) if mask is None else mask, shape)
    dQ, dK, dV = np.zeros(Q.shape), np.zeros(K.shape), np.zeros(V.shape)
    for place in np.ndindex(Q.shape[:-1]):
        first = place[:-1]
        q, error = Q[place].tolist(), dO[place].tolist()
        seen = [k for k in range(keys) if allowed[place][k]]
        scores = [dot(q, K[first][k].tolist()) / math.sqrt(d) for k in seen]
        exps = [math.exp(score - max(scores)) for score in scores]
        weights = [e / sum(exps) for e in exps]
        pulls = [dot(error, V[first][k].tolist()) for k in seen]
        average = dot(weights, pulls)
        for k, weight, pull in zip(seen, weights, pulls, strict=True):
            change = weight * (pull - average) / math.sqrt(d)
            for j in range(size):
                dV[first][k, j] += weight * error[j]
            for j in range(d):
                dQ[(*place, j)] += change * float(K[first][k, j])
                dK[first][k, j] += change * q[j]
    return dQ, dK, dV


def dot(one, other):
    total = 0.0
    for j in range(len(one)):
        total += one[j] * other[j]
    return total
