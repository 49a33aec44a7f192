"""The gradients of one LSTM step, by the chain rule.

The step is that of Gers, Schmidhuber and Cummins (2000), "Learning to forget", with tanh for the
candidate and for the cell's output. The gradient is the full one, nothing is cut off.
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # the same function, and nothing can overflow


def lstm_step_backward(x, h, c, W, U, b, dc_next, dh_next):
    a, i, f, o = np.split(x @ W.T + h @ U.T + b, 4, axis=1)
    a, i, f, o = np.tanh(a), sigmoid(i), sigmoid(f), sigmoid(o)
    s = np.tanh(i * a + f * c)

    d_new = dc_next + dh_next * o * (1 - s**2)  # at the new cell, from both sides
    da = d_new * i * (1 - a**2)
    di = d_new * a * i * (1 - i)
    df = d_new * c * f * (1 - f)
    do = dh_next * s * o * (1 - o)
    dz = np.concatenate([da, di, df, do], axis=1)
    return dz @ W, dz @ U, d_new * f, dz.T @ x, dz.T @ h, dz.sum(axis=0)
