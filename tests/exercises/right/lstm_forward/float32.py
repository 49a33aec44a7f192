"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def lstm_forward(xs, h0, c0, W, U, b):
    xs, h, c, W, U, b = (v.astype(np.float32) for v in (xs, h0, c0, W, U, b))
    B, T, _ = xs.shape
    H = h.shape[1]
    hs = np.zeros((B, T, H), dtype=np.float32)
    for t in range(T):
        z = np.dot(xs[:, t], W.T) + np.dot(h, U.T) + b
        gates = sigmoid(z[:, H:])
        c = gates[:, :H] * np.tanh(z[:, :H]) + gates[:, H : 2 * H] * c
        h = gates[:, 2 * H :] * np.tanh(c)
        hs[:, t] = h
    return hs, h, c
