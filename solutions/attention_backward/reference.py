"""The derivative of scaled dot-product attention (Vaswani et al. 2017, section 3.2.1, equation 1).

With weights A = softmax(S), S = Q K^T / sqrt(d) and O = A V: dA = dO V^T, and the Jacobian of the
softmax gives dS = A (dA - sum(A dA)) in each row. The weights of a query with no key are all 0,
and then so is its dS.
"""

import numpy as np


def attention_backward(Q, K, V, dO, mask):
    Q, K, V, dO = (np.asarray(array, dtype=np.float64) for array in (Q, K, V, dO))
    root = np.sqrt(Q.shape[-1])
    scores = Q @ np.swapaxes(K, -1, -2) / root
    allowed = True if mask is None else mask
    top = np.where(allowed, scores, -np.inf).max(axis=-1, keepdims=True)
    grown = np.exp(np.where(allowed, scores - top, -np.inf))
    weights = grown / np.maximum(grown.sum(axis=-1, keepdims=True), 1)

    d_weights = dO @ np.swapaxes(V, -1, -2)
    mean = (weights * d_weights).sum(axis=-1, keepdims=True)
    d_scores = weights * (d_weights - mean) / root
    dQ = d_scores @ K
    dK = np.swapaxes(d_scores, -1, -2) @ Q
    dV = np.swapaxes(weights, -1, -2) @ dO
    return dQ, dK, dV
