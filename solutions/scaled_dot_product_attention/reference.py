"""Vaswani et al. (2017), "Attention is all you need", section 3.2.1, equation (1); the mask of
section 3.2.3, where a masked score counts as minus infinity.

The greatest allowed score of a query is subtracted first, so that exp cannot overflow and a row's
sum is at least 1. Only a query with no key has the sum 0; its weights stay 0.
"""

import numpy as np


def scaled_dot_product_attention(Q, K, V, mask):
    Q, K, V = (np.asarray(array, dtype=np.float64) for array in (Q, K, V))
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(Q.shape[-1])
    allowed = True if mask is None else mask
    top = np.where(allowed, scores, -np.inf).max(axis=-1, keepdims=True)
    grown = np.exp(np.where(allowed, scores - top, -np.inf))
    weights = grown / np.maximum(grown.sum(axis=-1, keepdims=True), 1)
    return weights @ V, weights
