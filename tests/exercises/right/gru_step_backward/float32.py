"""Right, with every number in float32."""

import numpy as np


def sigmoid(x):
    one = np.float32(1)
    return one / (one + np.exp(-x))


def gru_step_backward(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    x, h, g = (v.astype(np.float32) for v in (x, h, dh_next))
    W_r, U_r, W_z, U_z, W, U = (v.astype(np.float32) for v in (W_r, U_r, W_z, U_z, W, U))
    r = sigmoid(x @ W_r.T + h @ U_r.T)
    z = sigmoid(x @ W_z.T + h @ U_z.T)
    seen = r * h
    n = np.tanh(x @ W.T + seen @ U.T)

    a = g * z * (1 - n * n)
    back = a @ U
    dr = back * h * r * (1 - r)
    dz = g * (n - h) * z * (1 - z)
    dh = g - g * z
    dh += back * r
    dh += dr @ U_r
    dh += dz @ U_z
    dx = a @ W
    dx += dr @ W_r
    dx += dz @ W_z
    return dx, dh, dr.T @ x, dr.T @ h, dz.T @ x, dz.T @ h, a.T @ x, a.T @ seen
