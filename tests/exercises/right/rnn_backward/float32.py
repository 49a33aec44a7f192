import numpy as np


def rnn_backward(xs, h0, W, U, b, dhs):
    xs, h0, W, U, b, dhs = [np.asarray(a, dtype=np.float32) for a in (xs, h0, W, U, b, dhs)]
    B, T, H = dhs.shape
    hs = np.empty((B, T + 1, H), dtype=np.float32)
    hs[:, 0] = h0
    for t in range(T):
        hs[:, t + 1] = np.tanh(xs[:, t] @ W.T + hs[:, t] @ U.T + b)

    du = np.empty_like(dhs)
    dh = np.zeros_like(h0)
    for t in range(T - 1, -1, -1):
        du[:, t] = (1 - np.square(hs[:, t + 1])) * (dhs[:, t] + dh)
        dh = du[:, t] @ U
    rows = du.reshape(B * T, H)
    dW = rows.T @ xs.reshape(B * T, -1)
    dU = rows.T @ hs[:, :-1].reshape(B * T, H)
    return du @ W, dh, dW, dU, rows.sum(axis=0)
