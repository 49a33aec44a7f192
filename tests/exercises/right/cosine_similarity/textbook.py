import numpy as np


def cosine_similarity(a, b, eps=1e-8):
    nx = a / (np.sqrt(np.sum(a**2)) + eps)
    ny = b / (np.sqrt(np.sum(b**2)) + eps)
    return np.dot(nx, ny)
