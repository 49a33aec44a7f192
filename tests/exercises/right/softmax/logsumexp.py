import numpy as np


def softmax(x, axis=-1):
    """The exponential of log-probabilities."""
    total = np.logaddexp.reduce(x, axis=axis)
    return np.exp(x - np.expand_dims(total, axis))
