import numpy as np


def reparameterize(mu, logvar, eps):
    mu, logvar, eps = (np.asarray(a, dtype=np.float32) for a in (mu, logvar, eps))
    return np.exp(np.float32(0.5) * logvar) * eps + mu
