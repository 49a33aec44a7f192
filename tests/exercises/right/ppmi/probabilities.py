import numpy as np


def ppmi(C, eps=1e-8):
    """Differences of logarithms of probabilities, with a small constant against log 0."""
    with np.errstate(invalid="ignore"):
        P = C / C.sum()
        p = P.sum(axis=0)
        ratio = P / np.outer(p, p)
    return np.nan_to_num(np.maximum(np.log2(ratio + eps), 0))
