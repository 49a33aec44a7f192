"""Vaswani et al. (2017), Attention is all you need, section 3.2.3: no look at later positions."""

import numpy as np


def causal_mask(T):
    return np.tril(np.ones((T, T), dtype=bool))
