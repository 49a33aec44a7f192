"""Right, with every number in float32 and a large negative fill, mended where it does harm."""

import numpy as np


def attention_weights(scores, mask):
    x = scores.astype(np.float32)
    if mask is not None:
        x = np.where(mask, x, np.float32(-1e9))
    x = x - x.max(axis=-1, keepdims=True)
    e = np.exp(x)
    p = e / e.sum(axis=-1, keepdims=True)
    if mask is not None:
        p = p * mask
    return p
