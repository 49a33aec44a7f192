"""Right, one number at a time."""

import math

import numpy as np


def weighted(row, vector):
    total = 0.0
    for j in range(len(row)):
        total += float(row[j]) * float(vector[j])
    return total


def encode(words, E, W, U, b):
    h = [0.0] * len(b)
    for word in words:
        e = [weighted(row, word) for row in E]
        h = [math.tanh(weighted(W[k], e) + weighted(U[k], h) + float(b[k])) for k in range(len(b))]
    return np.array(h)
