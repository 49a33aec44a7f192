"""One LSTM step with a forget gate and without peepholes.

Hochreiter and Schmidhuber (1997), "Long short-term memory", for the cell and its two gates;
Gers, Schmidhuber and Cummins (2000), "Learning to forget", for the forget gate.
The candidate is tanh(a), the output gate acts on tanh(c), as is usual since.
"""

import numpy as np


def sigmoid(x):
    small = np.exp(-np.abs(x))  # at most 1, so it cannot overflow
    return np.where(x >= 0, 1 / (1 + small), small / (1 + small))


def lstm_step(x, prev_h, prev_c, W, U, b):
    x, prev_h, prev_c, W, U, b = (
        np.asarray(array, dtype=np.float64) for array in (x, prev_h, prev_c, W, U, b)
    )
    a, i, f, o = np.split(x @ W.T + prev_h @ U.T + b, 4, axis=1)
    c = sigmoid(i) * np.tanh(a) + sigmoid(f) * prev_c
    h = sigmoid(o) * np.tanh(c)
    return c, h
