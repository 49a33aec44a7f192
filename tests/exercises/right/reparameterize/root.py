import numpy as np


def reparameterize(mu, logvar, eps):
    variance = np.exp(np.asarray(logvar, dtype=float))
    return np.add(mu, np.multiply(np.sqrt(variance), eps))
