import math

import numpy as np


def log_softmax(x):
    result = np.zeros(x.shape)
    for place in np.ndindex(x.shape[:-1]):
        line = [float(value) for value in x[place]]
        top = max(line)
        total = 0.0
        for value in line:
            total += math.exp(value - top)
        for k, value in enumerate(line):
            result[(*place, k)] = value - (top + math.log(total))
    return result
