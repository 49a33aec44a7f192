import math

import numpy as np


def cross_entropy_backward(logits, target):
    samples, classes = logits.shape
    gradient = np.zeros((samples, classes))
    for n in range(samples):
        x = [float(value) for value in logits[n]]
        for k in range(classes):
            total = 0.0
            for j in range(classes):
                if x[j] - x[k] > 700:
                    total = math.inf
                else:
                    total += math.exp(x[j] - x[k])
            gradient[n, k] = (1 / total - (1 if k == target[n] else 0)) / samples
    return gradient
