"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def lstm_step_backward(x, h, c, W, U, b, dc_next, dh_next):
    x, h, c, W, U, b = (v.astype(np.float32) for v in (x, h, c, W, U, b))
    dc_next, dh_next = dc_next.astype(np.float32), dh_next.astype(np.float32)
    n = h.shape[1]
    z = x @ W.T + h @ U.T + b
    g = np.tanh(z[:, :n])
    write, keep, show = (sigmoid(z[:, j * n : (j + 1) * n]) for j in (1, 2, 3))
    out = np.tanh(write * g + keep * c)
    cell = dc_next + show * dh_next * (1 - out * out)
    dz = np.empty_like(z)
    dz[:, :n] = cell * write * (1 - g * g)
    dz[:, n : 2 * n] = cell * g * write * (1 - write)
    dz[:, 2 * n : 3 * n] = cell * c * keep * (1 - keep)
    dz[:, 3 * n :] = dh_next * out * show * (1 - show)
    return dz @ W, dz @ U, cell * keep, dz.T @ x, dz.T @ h, dz.sum(axis=0)
