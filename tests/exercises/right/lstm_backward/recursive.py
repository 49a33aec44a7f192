"""Right, by recursion: the first step, the rest of the sequence, and back through the first."""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def lstm_backward(xs, h0, c0, W, U, b, dhs):
    zeros = [np.zeros_like(h0), np.zeros_like(c0), *(np.zeros_like(w) for w in (W, U, b))]

    def rest(t, h, c):
        if t == xs.shape[1]:
            return [[], *zeros]
        z = np.einsum("bi,gi->bg", xs[:, t], W) + np.einsum("bh,gh->bg", h, U) + b
        z = z.reshape(len(z), 4, -1)
        a = np.tanh(z[:, 0])
        i, f, o = (sigmoid(z[:, k]) for k in (1, 2, 3))
        new = i * a + f * c
        s = np.tanh(new)
        dxs, dh, dc, dW, dU, db = rest(t + 1, o * s, new)
        dh = dh + dhs[:, t]
        dc = dc + dh * (o - o * s * s)
        dz = np.stack(
            [dc * i * (1 + a) * (1 - a), dc * a * (i - i * i), dc * c * (f - f * f)]
            + [dh * s * (o - o * o)],
            axis=1,
        ).reshape(len(z), -1)
        dW = dW + np.einsum("bg,bi->gi", dz, xs[:, t])
        dU = dU + np.einsum("bg,bh->gh", dz, h)
        return [[dz @ W, *dxs], dz @ U, dc * f, dW, dU, db + dz.sum(0)]

    dxs, *others = rest(0, h0, c0)
    return [np.stack(dxs, 1), *others]
