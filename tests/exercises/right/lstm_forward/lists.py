"""Right, with the inputs' share computed for all steps at once and lists returned."""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def lstm_forward(xs, h0, c0, W, U, b):
    B, T, _ = xs.shape
    H = h0.shape[1]
    inputs = np.einsum("bti,gi->tbg", xs, W) + b
    h, c = h0.copy(), c0.copy()
    hs = np.zeros((B, T, H))
    for t, z in enumerate(inputs):
        z = (z + np.einsum("bh,gh->bg", h, U)).reshape(B, 4, H)
        c = sigmoid(z[:, 1]) * np.tanh(z[:, 0]) + sigmoid(z[:, 2]) * c
        h = sigmoid(z[:, 3]) * np.tanh(c)
        hs[:, t] = h
    return [hs, h.tolist(), c.tolist()]
