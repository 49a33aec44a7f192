import math

import numpy as np


def he_init(fan_in, fan_out, rng):
    std = math.sqrt(2 / fan_in)
    weights = np.empty((fan_out, fan_in))
    for i in range(fan_out):
        for j in range(fan_in):
            weights[i, j] = rng.normal(0.0, std)
    return weights
