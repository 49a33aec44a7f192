import numpy as np


def cosine_similarity(a, b):
    a, b = a.astype(np.float32), b.astype(np.float32)
    unit_a = a / max(np.linalg.norm(a), np.float32(1e-8))
    unit_b = b / max(np.linalg.norm(b), np.float32(1e-8))
    return unit_a @ unit_b
