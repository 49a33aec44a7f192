"""Right, one number at a time."""

import math

import numpy as np


def sigmoid(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    return math.exp(x) / (1 + math.exp(x))


def peephole_lstm_step(x, h, c, W, U, b, p_i, p_f, p_o):
    batch, units = h.shape
    new_c, new_h = np.zeros((batch, units)), np.zeros((batch, units))
    for n in range(batch):
        for k in range(units):
            sums = []
            for block in range(4):
                row = block * units + k
                total = float(b[row])
                for j in range(x.shape[1]):
                    total += float(W[row, j]) * float(x[n, j])
                for j in range(units):
                    total += float(U[row, j]) * float(h[n, j])
                sums.append(total)
            old = float(c[n, k])
            write = sigmoid(sums[1] + float(p_i[k]) * old)
            keep = sigmoid(sums[2] + float(p_f[k]) * old)
            new = write * math.tanh(sums[0]) + keep * old
            show = sigmoid(sums[3] + float(p_o[k]) * new)
            new_c[n, k] = new
            new_h[n, k] = show * math.tanh(new)
    return new_c, new_h
