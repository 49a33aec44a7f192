import numpy as np


def autoencoder_loss(x, W_e, b_e, W_d, b_d):
    x, W_e, b_e, W_d, b_d = [np.float32(a) for a in (x, W_e, b_e, W_d, b_d)]
    code = 1 / (1 + np.exp(-(x @ W_e.T + b_e)))
    recon = code @ W_d.T + b_d
    return recon, np.mean(np.sum(np.square(x - recon), axis=1))
