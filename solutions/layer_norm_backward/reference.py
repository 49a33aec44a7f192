"""Derivative of layer normalisation (Ba, Kiros and Hinton, 2016).

The derivative of x_hat[j] by x[i] in one row is (delta_ij - 1/D - x_hat[i] x_hat[j] / D) / scale:
x itself, its part in the mean, and its part in the variance.
"""

import numpy as np


def layer_norm_backward(x, gamma, dy):
    scale = np.sqrt(x.var(axis=-1, keepdims=True) + 1e-5)
    x_hat = (x - mean(x)) / scale
    dx_hat = dy * gamma
    dx = (dx_hat - mean(dx_hat) - x_hat * mean(dx_hat * x_hat)) / scale
    others = tuple(range(x.ndim - 1))
    return dx, np.sum(dy * x_hat, axis=others), np.sum(dy, axis=others)


def mean(x):
    return x.mean(axis=-1, keepdims=True)
