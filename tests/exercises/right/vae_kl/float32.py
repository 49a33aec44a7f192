import numpy as np


def vae_kl(mu, logvar):
    mu, logvar = np.asarray(mu, dtype=np.float32), np.asarray(logvar, dtype=np.float32)
    inside = 1 + logvar - mu * mu - np.exp(logvar)
    return np.mean(-np.float32(0.5) * np.sum(inside, axis=1))
