"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e / (one + e), one / (one + e))


def lstm_step(x, prev_h, prev_c, W, U, b):
    x, prev_h, prev_c, W, U, b = (v.astype(np.float32) for v in (x, prev_h, prev_c, W, U, b))
    size = prev_h.shape[1]
    z = x @ W.T + prev_h @ U.T + b
    gates = sigmoid(z[:, size:])
    write, keep, show = gates[:, :size], gates[:, size : 2 * size], gates[:, 2 * size :]
    c = write * np.tanh(z[:, :size]) + keep * prev_c
    return c, show * np.tanh(c)
