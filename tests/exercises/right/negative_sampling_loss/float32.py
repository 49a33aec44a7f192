import numpy as np


def softplus(x):
    return np.maximum(x, np.float32(0)) + np.log1p(np.exp(-np.abs(x)))


def negative_sampling_loss(v_c, u_o, U_neg):
    v_c, u_o, U_neg = (a.astype(np.float32) for a in (v_c, u_o, U_neg))
    rows = np.concatenate([u_o[None], U_neg])
    signs = np.ones(len(rows), dtype=np.float32)
    signs[0] = -1
    margin = signs * (rows @ v_c)
    slope = signs * np.exp(-softplus(-margin))
    d_rows = slope[:, None] * v_c
    return softplus(margin).sum(), slope @ rows, d_rows[0], d_rows[1:]
