"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def weighted(row, vector):
    total = 0.0
    for j in range(len(row)):
        total += row[j] * vector[j]
    return total


def gru_forward(xs, h0, W_r, U_r, W_z, U_z, W, U):
    batch, steps, _ = xs.shape
    units = h0.shape[1]
    W_r, U_r, W_z, U_z, W, U = (w.tolist() for w in (W_r, U_r, W_z, U_z, W, U))
    hs = np.zeros((batch, steps, units))
    for n in range(batch):
        h = h0[n].tolist()
        for t in range(steps):
            x = xs[n, t].tolist()
            damped = []
            for k in range(units):
                r = sigmoid(weighted(W_r[k], x) + weighted(U_r[k], h))
                damped.append(r * h[k])
            new = []
            for k in range(units):
                z = sigmoid(weighted(W_z[k], x) + weighted(U_z[k], h))
                candidate = math.tanh(weighted(W[k], x) + weighted(U[k], damped))
                new.append((1 - z) * h[k] + z * candidate)
                hs[n, t, k] = new[k]
            h = new
    return hs
