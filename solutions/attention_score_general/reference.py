"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3.1: the score "general", a bilinear form of the two states.
"""

import numpy as np


def attention_score_general(s, hs, W):
    s, hs, W = (np.asarray(array, dtype=np.float64) for array in (s, hs, W))
    query = s @ W
    return (query[:, np.newaxis] * hs).sum(axis=2)
