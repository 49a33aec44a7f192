import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    x, gamma, beta = [np.asarray(a, dtype=np.float32) for a in (x, gamma, beta)]
    centred = x - np.mean(x, axis=-1, keepdims=True)
    scale = 1 / np.sqrt(np.mean(np.square(centred), axis=-1, keepdims=True) + np.float32(eps))
    return centred * scale * gamma + beta
