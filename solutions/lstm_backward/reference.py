"""Backpropagation through time for an LSTM.

Werbos (1990), "Backpropagation through time: what it does and how to do it"; the step is that of
Gers, Schmidhuber and Cummins (2000), "Learning to forget", and nothing is truncated.
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # the same function, and nothing can overflow


def lstm_backward(xs, h0, c0, W, U, b, dhs):
    steps = xs.shape[1]
    hs, cs, blocks = [h0], [c0], []  # hs[t] and cs[t] are the states before step t
    for t in range(steps):
        a, i, f, o = np.split(xs[:, t] @ W.T + hs[t] @ U.T + b, 4, axis=1)
        a, i, f, o = np.tanh(a), sigmoid(i), sigmoid(f), sigmoid(o)
        blocks.append((a, i, f, o))
        cs.append(i * a + f * cs[t])
        hs.append(o * np.tanh(cs[t + 1]))

    dxs = np.empty_like(xs)
    dh = dc = dW = dU = db = 0
    for t in reversed(range(steps)):
        a, i, f, o = blocks[t]
        s = np.tanh(cs[t + 1])
        dh += dhs[:, t]
        dc += dh * o * (1 - s**2)
        da = dc * i * (1 - a**2)
        di = dc * a * i * (1 - i)
        df = dc * cs[t] * f * (1 - f)
        do = dh * s * o * (1 - o)
        dz = np.concatenate([da, di, df, do], axis=1)
        dW += dz.T @ xs[:, t]
        dU += dz.T @ hs[t]
        db += dz.sum(axis=0)
        dxs[:, t] = dz @ W
        dh = dz @ U
        dc *= f
    return dxs, dh, dc, dW, dU, db
