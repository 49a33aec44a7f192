"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    e = np.exp(-np.abs(x))
    return np.where(x < 0, e / (one + e), one / (one + e))


def gru_step(x, h, W_r, U_r, W_z, U_z, W, U):
    x, h = x.astype(np.float32), h.astype(np.float32)
    W_r, W_z, W = (w.astype(np.float32) for w in (W_r, W_z, W))
    U_r, U_z, U = (u.astype(np.float32) for u in (U_r, U_z, U))
    reset = sigmoid(x.dot(W_r.T) + h.dot(U_r.T))
    update = sigmoid(x.dot(W_z.T) + h.dot(U_z.T))
    new = np.tanh(x.dot(W.T) + (reset * h).dot(U.T))
    return h + update * (new - h)
