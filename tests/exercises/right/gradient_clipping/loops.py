import math

import numpy as np


def gradient_clipping(grad, threshold):
    total = 0.0
    for value in grad.flat:
        total += float(value) ** 2
    norm = math.sqrt(total)
    rate = 1.0
    if norm > threshold:
        rate = threshold / norm
    clipped = np.zeros(grad.shape)
    for index in np.ndindex(grad.shape):
        clipped[index] = rate * float(grad[index])
    return clipped
