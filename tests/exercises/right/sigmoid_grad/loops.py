import math

import numpy as np


def sigmoid_grad(x):
    result = np.zeros(x.shape)
    for place in np.ndindex(x.shape):
        e = math.exp(-abs(float(x[place])))
        result[place] = e / (1 + e) ** 2
    return result
