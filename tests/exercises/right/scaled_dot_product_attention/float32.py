"""Right, with every number in float32 and a large negative fill, mended where it does harm."""

import numpy as np


def scaled_dot_product_attention(Q, K, V, mask):
    Q, K, V = Q.astype(np.float32), K.astype(np.float32), V.astype(np.float32)
    scores = Q @ np.swapaxes(K, -1, -2) / np.sqrt(np.float32(Q.shape[-1]))
    if mask is not None:
        scores = np.where(mask, scores, np.float32(-1e9))
    e = np.exp(scores - np.max(scores, axis=-1, keepdims=True))
    weights = e / np.sum(e, axis=-1, keepdims=True)
    if mask is not None:
        weights = np.where(mask, weights, np.float32(0))
    return weights @ V, weights
