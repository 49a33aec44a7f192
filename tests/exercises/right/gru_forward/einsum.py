"""Right, with the inputs' share computed for all steps at once."""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def gru_forward(xs, h0, W_r, U_r, W_z, U_z, W, U):
    inputs = np.einsum("bti,ghi->tgbh", xs, np.stack([W_r, W_z, W]))
    gates = np.stack([U_r, U_z])
    h, hs = h0, []
    for a_r, a_z, a in inputs:
        b_r, b_z = np.einsum("bk,ghk->gbh", h, gates)
        r, z = sigmoid(a_r + b_r), sigmoid(a_z + b_z)
        h = h - z * h + z * np.tanh(a + np.einsum("bk,bk,hk->bh", r, h, U))
        hs.append(h)
    if not hs:
        return np.zeros((len(xs), 0, h0.shape[1]))
    return np.stack(hs, axis=1).tolist()
