import math

import numpy as np


def softmax(x, axis=-1):
    lines = np.moveaxis(x, axis, -1)
    result = np.zeros(lines.shape)
    for place in np.ndindex(lines.shape[:-1]):
        line = [float(value) for value in lines[place]]
        top = max(line)
        total = 0.0
        for value in line:
            total += math.exp(value - top)
        for k, value in enumerate(line):
            result[(*place, k)] = math.exp(value - top) / total
    return np.moveaxis(result, -1, axis)
