"""Softmax: Bishop (2006), Pattern Recognition and Machine Learning, equation 4.62.

Subtracting a line's maximum changes nothing in the quotient, and no exponential can overflow.
"""

import numpy as np


def softmax(x, axis=-1):
    e = np.exp(x - np.max(x, axis=axis, keepdims=True))
    return e / np.sum(e, axis=axis, keepdims=True)
