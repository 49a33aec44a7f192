"""Log-softmax as a difference: x minus the log-sum-exp of its line, whose maximum goes first.

Blanchard, Higham and Higham (2021), Accurately computing the log-sum-exp and softmax functions.
"""

import numpy as np


def log_softmax(x):
    z = x - np.max(x, axis=-1, keepdims=True)
    return z - np.log(np.sum(np.exp(z), axis=-1, keepdims=True))
