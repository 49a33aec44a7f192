import math

import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    D = x.shape[-1]
    y = np.zeros(x.shape)
    for place in np.ndindex(x.shape[:-1]):
        row = [float(value) for value in x[place]]
        mean = sum(row) / D
        variance = 0.0
        for value in row:
            variance += (value - mean) ** 2 / D
        for i in range(D):
            y[place][i] = (row[i] - mean) / math.sqrt(variance + eps) * gamma[i] + beta[i]
    return y
