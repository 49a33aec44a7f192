import numpy as np


def rnn_step(x, h, W, U, b):
    """One matrix product over [input, state, 1], and tanh written with exponentials."""
    row = np.hstack([x, h, np.ones((len(x), 1))]).astype(float)
    weights = np.hstack([W, U, b[:, None]]).astype(float)
    u = np.einsum("bk,hk->bh", row, weights)
    return np.sign(u) * (1 - np.exp(-2 * np.abs(u))) / (1 + np.exp(-2 * np.abs(u)))
