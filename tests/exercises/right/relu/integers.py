import numpy as np


def relu(x):
    """Half of x and its magnitude, and a derivative in integers."""
    return (x + np.abs(x)) / 2, (x > 0).astype(int)
