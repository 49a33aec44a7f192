import numpy as np


def clip_by_global_norm(grads, max_norm):
    """The way many libraries do it: a small constant in the denominator, and a minimum."""
    flat = np.concatenate([np.zeros(0), *(np.ravel(grad) for grad in grads)])
    norm = float(np.sqrt(flat @ flat))
    flat = flat * min(1.0, max_norm / (norm + 1e-6))
    clipped, start = [], 0
    for grad in grads:
        clipped.append(flat[start : start + grad.size].reshape(grad.shape).tolist())
        start += grad.size
    return [clipped, norm]
