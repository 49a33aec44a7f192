import math

import numpy as np


def softmax(x, axis=-1):
    rows = along_last(np.swapaxes(x, axis, -1).tolist())
    return np.swapaxes(rows, axis, -1)


def along_last(part):
    if isinstance(part[0], list):
        return [along_last(inner) for inner in part]
    largest = max(part)
    powers = [math.exp(value - largest) for value in part]
    return [power / math.fsum(powers) for power in powers]
