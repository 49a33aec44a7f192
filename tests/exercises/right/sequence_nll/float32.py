import numpy as np


def sequence_nll(logits, targets, mask):
    x = logits.astype(np.float32)
    z = x - x.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    B, T, _ = x.shape
    right = log_p[np.arange(B)[:, None], np.arange(T), targets]
    if mask is not None:
        right = right * mask.astype(np.float32)
    return -right.sum(axis=1).mean()
