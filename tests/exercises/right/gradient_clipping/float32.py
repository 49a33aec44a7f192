import numpy as np


def gradient_clipping(grad, threshold):
    grad = np.array(grad, dtype=np.float32)
    norm = np.linalg.norm(grad)
    if norm <= np.float32(threshold):
        return grad
    return grad * np.float32(threshold) / norm
