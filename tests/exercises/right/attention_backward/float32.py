"""Right, with every number in float32. The mean of dA is that of the output with dO."""

import numpy as np


def attention_backward(Q, K, V, dO, mask):
    Q, K, V, dO = (array.astype(np.float32) for array in (Q, K, V, dO))
    scale = np.float32(Q.shape[-1] ** -0.5)
    scores = scale * (Q @ K.swapaxes(-1, -2))
    if mask is not None:
        scores = np.where(mask, scores, np.float32(-1e9))
    e = np.exp(scores - scores.max(axis=-1, keepdims=True))
    A = e / e.sum(axis=-1, keepdims=True)
    if mask is not None:
        A = A * mask
    out = A @ V
    delta = (dO * out).sum(axis=-1, keepdims=True)
    dS = A * (dO @ V.swapaxes(-1, -2) - delta)
    return scale * (dS @ K), scale * (dS.swapaxes(-1, -2) @ Q), A.swapaxes(-1, -2) @ dO
