"""Luong, Pham and Manning (2015), "Effective approaches to attention-based neural machine
translation", section 3.1: the location-based function, a linear layer on the decoder's state.

Its outputs are positions up to a greatest length; a shorter sentence uses the first of them.
"""

import numpy as np


def attention_score_location(s, W_a, T):
    s, W_a = (np.asarray(array, dtype=np.float64) for array in (s, W_a))
    return (s @ W_a.T)[:, :T]
