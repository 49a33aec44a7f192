"""Vector-Jacobian product of the softmax.

Bishop (2006), Pattern Recognition and Machine Learning, equation 4.106: the derivative of y_k with
respect to x_j is y_k (delta_kj - y_j).
"""

import numpy as np


def softmax_backward(y, dy):
    return y * (dy - np.sum(dy * y, axis=-1, keepdims=True))
