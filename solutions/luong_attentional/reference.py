"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3, equation (5): tanh(W_c [c; h]).
"""

import numpy as np


def luong_attentional(c, h, W_c):
    c, h, W_c = (np.asarray(array, dtype=np.float64) for array in (c, h, W_c))
    return np.tanh(np.concatenate([c, h], axis=1) @ W_c.T)
