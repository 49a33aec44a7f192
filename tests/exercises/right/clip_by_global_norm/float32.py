import numpy as np


def clip_by_global_norm(grads, max_norm):
    grads = [np.array(grad, dtype=np.float32) for grad in grads]
    norms = np.array([np.linalg.norm(grad) for grad in grads], dtype=np.float32)
    norm = np.linalg.norm(norms)
    if norm > np.float32(max_norm):
        grads = [grad * (np.float32(max_norm) / norm) for grad in grads]
    return grads, norm
