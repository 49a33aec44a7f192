import numpy as np


def cross_entropy(logits, target):
    """Targets as one-hot rows, and a sum over everything."""
    samples, classes = logits.shape
    one_hot = np.eye(classes)[target]
    log_p = logits - np.logaddexp.reduce(logits, axis=1, keepdims=True)
    return -np.einsum("nk,nk->", one_hot, log_p) / samples
