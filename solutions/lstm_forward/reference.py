"""An LSTM with forget gate and without peepholes, unrolled over time.

Hochreiter and Schmidhuber (1997), "Long short-term memory", for the cell and its two gates;
Gers, Schmidhuber and Cummins (2000), "Learning to forget", for the forget gate.
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # the same function, and nothing can overflow


def lstm_forward(xs, h0, c0, W, U, b):
    batch, steps, _ = xs.shape
    hs = np.empty((batch, steps, h0.shape[1]))
    h, c = h0, c0
    for t in range(steps):
        a, i, f, o = np.split(xs[:, t] @ W.T + h @ U.T + b, 4, axis=1)
        c = sigmoid(i) * np.tanh(a) + sigmoid(f) * c
        h = sigmoid(o) * np.tanh(c)
        hs[:, t] = h
    return hs, h, c
