import numpy as np


def relu(x):
    positive = (x > 0).astype(np.float32)
    return x.astype(np.float32) * positive, positive
