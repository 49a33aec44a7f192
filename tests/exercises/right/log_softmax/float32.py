import numpy as np


def log_softmax(x):
    x = np.asarray(x, dtype=np.float32)
    z = x - x.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
