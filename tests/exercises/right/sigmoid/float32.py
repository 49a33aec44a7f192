import numpy as np


def sigmoid(x):
    x = np.asarray(x, dtype=np.float32)
    one = np.float32(1)
    e = np.exp(-np.abs(x))
    return np.where(x >= 0, one, e) / (one + e)
