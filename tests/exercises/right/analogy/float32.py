import numpy as np


def analogy(E, a, b, c, topn):
    E = E.astype(np.float32)
    q = E[b] - E[a] + E[c]
    unit = E / np.maximum(np.linalg.norm(E, axis=1, keepdims=True), np.float32(1e-8))
    cos = unit @ q / (np.linalg.norm(q) + np.float32(1e-8))
    cos[[a, b, c]] = -np.inf
    return np.argsort(-cos, kind="stable")[:topn]
