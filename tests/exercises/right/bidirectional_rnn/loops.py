"""Right, one number at a time."""

import math

import numpy as np


def weighted(row, vector):
    total = 0.0
    for j in range(len(row)):
        total += float(row[j]) * float(vector[j])
    return total


def step(x, h, W, U, b):
    new = []
    for k in range(len(b)):
        new.append(math.tanh(weighted(W[k], x) + weighted(U[k], h) + float(b[k])))
    return new


def bidirectional_rnn(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    batch, steps, _ = xs.shape
    ys = np.zeros((batch, steps, len(V)))
    for n in range(batch):
        forward, backward = {}, {}
        h = [0.0] * len(b_f)
        for t in range(steps):
            h = forward[t] = step(xs[n, t], h, W_f, U_f, b_f)
        h = [0.0] * len(b_b)
        for t in range(steps - 1, -1, -1):
            h = backward[t] = step(xs[n, t], h, W_b, U_b, b_b)
        for t in range(steps):
            for k in range(len(V)):
                ys[n, t, k] = weighted(V[k], forward[t] + backward[t])
    return ys
