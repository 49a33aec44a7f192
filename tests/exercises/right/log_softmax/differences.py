import numpy as np


def log_softmax(x):
    """The logarithm of 1 over the sum of exponentials of all differences x_j - x_k."""
    x = np.asarray(x, dtype=float)
    differences = x[..., np.newaxis, :] - x[..., :, np.newaxis]
    return -np.logaddexp.reduce(differences, axis=-1)
