"""Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks.

Algorithm 1: where the norm exceeds the threshold, multiply by threshold / norm.
"""

import numpy as np


def gradient_clipping(grad, threshold):
    clipped = np.array(grad, dtype=np.float64)  # a copy
    norm = np.sqrt(np.sum(clipped**2))
    if norm > threshold:
        clipped *= threshold / norm
    return clipped
