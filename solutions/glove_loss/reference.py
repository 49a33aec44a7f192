"""Weighted least squares on the logarithm of co-occurrence counts.

Pennington, Socher and Manning (2014), "GloVe: global vectors for word representation",
equations 8 and 9.
"""

import numpy as np


def glove_loss(W, W_tilde, b, b_tilde, X, x_max, alpha):
    W, W_tilde, b, b_tilde, X = (
        np.asarray(array, dtype=np.float64) for array in (W, W_tilde, b, b_tilde, X)
    )
    i, j = np.nonzero(X)
    x = X[i, j]
    error = (W[i] * W_tilde[j]).sum(axis=1) + b[i] + b_tilde[j] - np.log(x)
    f = (x / x_max).clip(max=1) ** alpha
    return (f * error**2).sum()
