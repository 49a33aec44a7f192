"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def peephole_lstm_step(x, h, c, W, U, b, p_i, p_f, p_o):
    x, h, c, W, U, b = (np.float32(v) for v in (x, h, c, W, U, b))
    p_i, p_f, p_o = np.float32(p_i), np.float32(p_f), np.float32(p_o)
    n = len(p_i)
    z = x @ W.T + h @ U.T + b
    write = sigmoid(z[:, n : 2 * n] + c * p_i)
    keep = sigmoid(z[:, 2 * n : 3 * n] + c * p_f)
    c = write * np.tanh(z[:, :n]) + keep * c
    return c, sigmoid(z[:, 3 * n :] + c * p_o) * np.tanh(c)
