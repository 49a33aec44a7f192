import numpy as np


def clip_by_value(grad, limit):
    grad, limit = np.asarray(grad, dtype=np.float32), np.float32(limit)
    return np.minimum(np.maximum(grad, -limit), limit)
