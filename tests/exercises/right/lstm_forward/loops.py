"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def lstm_forward(xs, h0, c0, W, U, b):
    batch, steps, inputs = xs.shape
    units = h0.shape[1]
    hs = np.zeros((batch, steps, units))
    last_h, last_c = [], []
    for n in range(batch):
        h = [float(value) for value in h0[n]]
        c = [float(value) for value in c0[n]]
        for t in range(steps):
            sums = []
            for row in range(4 * units):
                total = float(b[row])
                for j in range(inputs):
                    total += float(W[row, j]) * float(xs[n, t, j])
                for j in range(units):
                    total += float(U[row, j]) * h[j]
                sums.append(total)
            for k in range(units):
                candidate = math.tanh(sums[k])
                write = sigmoid(sums[units + k])
                keep = sigmoid(sums[2 * units + k])
                show = sigmoid(sums[3 * units + k])
                c[k] = write * candidate + keep * c[k]
                h[k] = show * math.tanh(c[k])
                hs[n, t, k] = h[k]
        last_h.append(h)
        last_c.append(c)
    return hs, np.array(last_h), np.array(last_c)
