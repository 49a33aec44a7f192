"""Vaswani et al. (2017), Attention is all you need, section 3.5."""

import numpy as np


def positional_encoding(T, d):
    column = np.arange(d)
    angle = np.arange(T)[:, None] / 10000 ** (column // 2 * 2 / d)
    return np.where(column % 2 == 0, np.sin(angle), np.cos(angle))
