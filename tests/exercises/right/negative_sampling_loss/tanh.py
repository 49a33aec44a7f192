import numpy as np


def negative_sampling_loss(v_c, u_o, U_neg):
    """The sigmoid as a tanh of half the argument, which never overflows."""
    pos = np.dot(u_o, v_c)
    neg = np.einsum("kd,d->k", U_neg, v_c)
    p_pos = 0.5 * (1 + np.tanh(0.5 * pos))
    p_neg = 0.5 * (1 + np.tanh(0.5 * neg))
    loss = -np.minimum(pos, 0) + np.log1p(np.exp(-abs(pos)))
    loss = loss + np.sum(np.maximum(neg, 0) + np.log1p(np.exp(-np.abs(neg))))
    du_o = (p_pos - 1) * v_c
    dU_neg = p_neg[:, None] * v_c[None, :]
    dv_c = (p_pos - 1) * u_o + (p_neg[:, None] * U_neg).sum(axis=0)
    return [loss, dv_c, du_o, dU_neg]
