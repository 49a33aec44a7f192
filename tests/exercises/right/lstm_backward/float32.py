"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def lstm_backward(xs, h0, c0, W, U, b, dhs):
    xs, h0, c0, W, U, b, dhs = (v.astype(np.float32) for v in (xs, h0, c0, W, U, b, dhs))
    B, T, I = xs.shape
    H = h0.shape[1]
    h = np.zeros((T + 1, B, H), dtype=np.float32)
    c = np.zeros_like(h)
    g = np.zeros((T, B, 4 * H), dtype=np.float32)
    h[0], c[0] = h0, c0
    for t in range(T):
        z = xs[:, t] @ W.T + h[t] @ U.T + b
        g[t, :, :H] = np.tanh(z[:, :H])
        g[t, :, H:] = sigmoid(z[:, H:])
        c[t + 1] = g[t, :, H : 2 * H] * g[t, :, :H] + g[t, :, 2 * H : 3 * H] * c[t]
        h[t + 1] = g[t, :, 3 * H :] * np.tanh(c[t + 1])

    dz = np.zeros_like(g)
    dh, dc = np.zeros_like(h0), np.zeros_like(c0)
    for t in range(T - 1, -1, -1):
        a, i, f, o = (g[t, :, k * H : (k + 1) * H] for k in range(4))
        s = np.tanh(c[t + 1])
        dh += dhs[:, t]
        dc += dh * o * (1 - s * s)
        dz[t, :, :H] = dc * i * (1 - a * a)
        dz[t, :, H : 2 * H] = dc * a * i * (1 - i)
        dz[t, :, 2 * H : 3 * H] = dc * c[t] * f * (1 - f)
        dz[t, :, 3 * H :] = dh * s * o * (1 - o)
        dh = dz[t] @ U
        dc *= f
    flat = dz.reshape(T * B, 4 * H)
    dxs = (dz @ W).transpose(1, 0, 2)
    dW = flat.T @ xs.transpose(1, 0, 2).reshape(T * B, I)
    dU = flat.T @ h[:-1].reshape(T * B, H)
    return dxs, dh, dc, dW, dU, flat.sum(axis=0)
