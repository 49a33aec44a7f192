"""Skip-gram with negative sampling, for one pair of words.

Mikolov, Sutskever, Chen, Corrado and Dean (2013), "Distributed representations of words and
phrases and their compositionality", equation 4 with its sign changed. -log sigmoid(s) is
softplus(-s), and the derivative of softplus is the sigmoid.
"""

import numpy as np


def softplus(x):
    return x.clip(0) + np.log1p(np.exp(-np.abs(x)))  # the exponential is at most 1


def negative_sampling_loss(v_c, u_o, U_neg):
    v_c, u_o, U_neg = (np.asarray(array, dtype=np.float64) for array in (v_c, u_o, U_neg))
    rows = np.vstack([u_o, U_neg])
    signs = np.ones(len(rows))
    signs[0] = -1  # a large product is good for the positive, bad for the others
    x = signs * (rows * v_c).sum(axis=1)

    slope = signs * np.exp(-softplus(-x))
    dv_c = (slope[:, None] * rows).sum(axis=0)
    d_rows = np.outer(slope, v_c)
    return softplus(x).sum(), dv_c, d_rows[0], d_rows[1:]
