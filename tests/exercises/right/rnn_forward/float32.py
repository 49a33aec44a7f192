import numpy as np


def rnn_forward(xs, h0, W, U, b):
    xs, h, W, U, b = [np.asarray(a, dtype=np.float32) for a in (xs, h0, W, U, b)]
    B, T, _ = xs.shape
    hs = np.empty((B, T, U.shape[0]), dtype=np.float32)
    inputs = xs @ W.T + b
    for t in range(T):
        h = np.tanh(inputs[:, t] + h @ U.T)
        hs[:, t] = h
    return hs
