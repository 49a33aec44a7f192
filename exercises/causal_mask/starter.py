import numpy as np


def causal_mask(T):
    """因果マスク / A causal mask.

    T: 系列の長さ（0 以上の整数） / length of the sequence (an integer, 0 or more)

    returns: (T, T) bool

    i 行 j 列は、位置 i が位置 j を見てよければ True / row i, column j: True if i may look at j
    """
    raise NotImplementedError
