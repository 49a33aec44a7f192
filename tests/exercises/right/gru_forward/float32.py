"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def gru_forward(xs, h0, W_r, U_r, W_z, U_z, W, U):
    xs, h = xs.astype(np.float32), h0.astype(np.float32)
    W_r, U_r, W_z, U_z, W, U = (w.astype(np.float32) for w in (W_r, U_r, W_z, U_z, W, U))
    hs = np.zeros((*xs.shape[:2], h.shape[1]), dtype=np.float32)
    for t in range(xs.shape[1]):
        x = xs[:, t]
        reset = sigmoid(x.dot(W_r.T) + h.dot(U_r.T))
        update = sigmoid(x.dot(W_z.T) + h.dot(U_z.T))
        new = np.tanh(x.dot(W.T) + (reset * h).dot(U.T))
        h = h + update * (new - h)
        hs[:, t] = h
    return hs
