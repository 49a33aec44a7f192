import numpy as np


def binary_cross_entropy(logits, targets):
    x, t = logits.astype(np.float32), targets.astype(np.float32)
    losses = np.maximum(x, 0) - x * t + np.log1p(np.exp(-np.abs(x)))
    return losses.mean()
