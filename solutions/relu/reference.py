"""Rectified linear units: Nair and Hinton (2010); Glorot, Bordes and Bengio (2011).

At 0, where there is no derivative, it is taken to be 0.
"""

import numpy as np


def relu(x):
    return np.maximum(x, 0), np.where(x > 0, 1.0, 0.0)
