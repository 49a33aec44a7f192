"""Bishop (2006), Pattern Recognition and Machine Learning, equation 4.88.

The derivative of the logistic sigmoid is the product of its value and 1 minus its value.
"""

import numpy as np


def sigmoid_grad(x):
    s = np.exp(-np.logaddexp(0, -x))  # 1 / (1 + exp(-x)) without overflow
    return s * (1 - s)
