"""The derivative of tanh is 1 minus the square of its value.

Bishop (2006), Pattern Recognition and Machine Learning, equation 5.60.
"""

import numpy as np


def tanh_grad(x):
    return 1 - np.tanh(x) ** 2
