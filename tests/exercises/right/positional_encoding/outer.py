import numpy as np


def positional_encoding(T, d):
    """A cosine is a sine a quarter turn ahead."""
    j = np.arange(d)
    frequency = np.power(10000.0, -(j - j % 2) / d)
    return np.sin(np.outer(np.arange(T), frequency) + np.pi / 2 * (j % 2))
