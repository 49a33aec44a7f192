import numpy as np


def sigmoid_grad(x):
    x = np.asarray(x, dtype=np.float32)
    s = 1 / (1 + np.exp(-x))
    return s * (1 - s)
