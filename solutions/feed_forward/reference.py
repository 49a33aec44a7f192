"""Vaswani et al. (2017), Attention is all you need, equation 2."""

import numpy as np


def feed_forward(x, W1, b1, W2, b2):
    return np.maximum(x @ W1.T + b1, 0) @ W2.T + b2
