"""Elman (1990), Finding Structure in Time: the simple recurrent network, here with tanh.

h_t = tanh(x_t W^T + h_{t-1} U^T + b) for t = 0, ..., T - 1, starting from h0.
"""

import numpy as np


def rnn_forward(xs, h0, W, U, b):
    batch, steps, _ = xs.shape
    hs = np.empty((batch, steps, len(b)))
    h = h0
    for t in range(steps):
        h = np.tanh(xs[:, t] @ W.T + h @ U.T + b)
        hs[:, t] = h
    return hs
