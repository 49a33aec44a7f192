"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3.1: the score "dot", the inner product of the two states.
"""

import numpy as np


def attention_score_dot(s, hs):
    s, hs = (np.asarray(array, dtype=np.float64) for array in (s, hs))
    return (s[:, np.newaxis] * hs).sum(axis=2)
