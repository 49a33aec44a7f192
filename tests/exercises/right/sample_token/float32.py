import numpy as np


def sample_token(logits, u, temperature):
    scaled = np.asarray(logits, dtype=np.float32) / np.float32(temperature)
    p = np.exp(scaled - np.max(scaled))
    p = p / np.sum(p)
    above = np.cumsum(p) > u
    return np.argmax(above) if above.any() else len(p) - 1
