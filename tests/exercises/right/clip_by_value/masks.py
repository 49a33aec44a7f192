import numpy as np


def clip_by_value(grad, limit):
    clipped = np.array(grad)
    outside = np.abs(clipped) > limit
    clipped[outside] = limit * np.sign(clipped[outside])
    return clipped.tolist()
