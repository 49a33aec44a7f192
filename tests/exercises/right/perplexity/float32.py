import numpy as np


def perplexity(logits, targets, mask):
    x = logits.astype(np.float32)
    z = x - x.max(axis=-1, keepdims=True)
    log_p = z - np.log(np.exp(z).sum(axis=-1, keepdims=True))
    B, T, _ = x.shape
    nll = -log_p[np.arange(B)[:, None], np.arange(T), targets]
    if mask is not None:
        nll = nll[mask.astype(bool)]
    return np.exp(nll.mean())
