"""Bahdanau, Cho and Bengio (2015), "Neural machine translation by jointly learning to align and
translate", section 3.1, equation (5): the states summed with their attention weights.
"""

import numpy as np


def context_vector(alpha, hs):
    alpha, hs = (np.asarray(array, dtype=np.float64) for array in (alpha, hs))
    return (alpha[:, :, np.newaxis] * hs).sum(axis=1)
