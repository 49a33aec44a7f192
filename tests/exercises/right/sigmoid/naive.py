import numpy as np


def sigmoid(x):
    """Straight from the definition. It warns of overflow, but 1 / inf is 0, as it should be."""
    return 1 / (1 + np.exp(-x))
