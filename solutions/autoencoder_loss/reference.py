"""Hinton and Salakhutdinov (2006), Reducing the dimensionality of data with neural networks.

Here with one hidden layer: sigmoid code, linear reconstruction, squared error.
"""

import numpy as np


def autoencoder_loss(x, W_e, b_e, W_d, b_d):
    x, W_e, b_e, W_d, b_d = (np.asarray(a, dtype=np.float64) for a in (x, W_e, b_e, W_d, b_d))
    code = 1 / (1 + np.exp(-(x @ W_e.T + b_e)))
    recon = code @ W_d.T + b_d
    loss = ((recon - x) ** 2).sum(axis=1).mean()
    return recon, loss
