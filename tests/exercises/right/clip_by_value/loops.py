import numpy as np


def clip_by_value(grad, limit):
    clipped = np.zeros(grad.shape)
    for index in np.ndindex(grad.shape):
        value = float(grad[index])
        if value > limit:
            value = limit
        elif value < -limit:
            value = -limit
        clipped[index] = value
    return clipped
