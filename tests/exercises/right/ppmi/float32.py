import numpy as np


def ppmi(C):
    C = C.astype(np.float32)
    S = C.sum(axis=1, keepdims=True)
    seen = C > 0
    expected = np.where(seen, S @ S.T, np.float32(1)) / np.maximum(C.sum(), np.float32(1))
    return np.where(seen, np.log2(np.maximum(C / expected, np.float32(1))), np.float32(0))
