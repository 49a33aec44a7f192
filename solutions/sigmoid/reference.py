"""The logistic sigmoid: Bishop (2006), Pattern Recognition and Machine Learning, equation 4.59.

1 / (1 + exp(-x)) is exp(-log(exp(0) + exp(-x))), and logaddexp finds that logarithm without
overflow.
"""

import numpy as np


def sigmoid(x):
    return np.exp(-np.logaddexp(0, -x))
