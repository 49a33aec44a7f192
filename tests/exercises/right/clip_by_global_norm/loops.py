import math

import numpy as np


def clip_by_global_norm(grads, max_norm):
    total = 0.0
    for grad in grads:
        for value in grad.flat:
            total += float(value) ** 2
    norm = math.sqrt(total)
    clipped = []
    for grad in grads:
        new = np.zeros(grad.shape)
        for index in np.ndindex(grad.shape):
            new[index] = float(grad[index])
            if norm > max_norm:
                new[index] *= max_norm / norm
        clipped.append(new)
    return clipped, norm
