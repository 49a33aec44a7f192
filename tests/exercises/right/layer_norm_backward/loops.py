import math

import numpy as np


def layer_norm_backward(x, gamma, dy):
    D = len(gamma)
    dx = np.zeros(x.shape)
    dgamma = [0.0] * D
    dbeta = [0.0] * D
    for place in np.ndindex(x.shape[:-1]):
        row, error = x[place].tolist(), dy[place].tolist()
        mean = sum(row) / D
        variance = sum((value - mean) ** 2 for value in row) / D
        scale = math.sqrt(variance + 1e-5)
        d_variance, d_mean = 0.0, 0.0
        for j in range(D):
            dgamma[j] += error[j] * (row[j] - mean) / scale
            dbeta[j] += error[j]
            d_variance -= float(gamma[j]) * error[j] * (row[j] - mean) / (2 * scale**3)
            d_mean -= float(gamma[j]) * error[j] / scale
        for j in range(D):
            direct = float(gamma[j]) * error[j] / scale
            dx[place][j] = direct + d_mean / D + d_variance * 2 * (row[j] - mean) / D
    return dx, np.array(dgamma), np.array(dbeta)
