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
        total += float(row[j]) * float(vector[j])
    return total


def gru_step(x, h, W_r, U_r, W_z, U_z, W, U):
    new = np.zeros(h.shape)
    units = h.shape[1]
    for n in range(len(x)):
        damped = []
        for k in range(units):
            r = sigmoid(weighted(W_r[k], x[n]) + weighted(U_r[k], h[n]))
            damped.append(r * float(h[n, k]))
        for k in range(units):
            z = sigmoid(weighted(W_z[k], x[n]) + weighted(U_z[k], h[n]))
            candidate = math.tanh(weighted(W[k], x[n]) + weighted(U[k], damped))
            new[n, k] = (1 - z) * float(h[n, k]) + z * candidate
    return new
