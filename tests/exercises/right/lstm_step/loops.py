"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def lstm_step(x, prev_h, prev_c, W, U, b):
    batch, units = prev_h.shape
    c = np.zeros((batch, units))
    h = np.zeros((batch, units))
    for n in range(batch):
        for k in range(units):
            sums = []
            for row in (k, units + k, 2 * units + k, 3 * units + k):
                total = float(b[row])
                for j in range(x.shape[1]):
                    total += float(W[row, j]) * float(x[n, j])
                for j in range(units):
                    total += float(U[row, j]) * float(prev_h[n, j])
                sums.append(total)
            a, i, f, o = sums
            c[n, k] = sigmoid(i) * math.tanh(a) + sigmoid(f) * float(prev_c[n, k])
            h[n, k] = sigmoid(o) * math.tanh(c[n, k])
    return c, h
