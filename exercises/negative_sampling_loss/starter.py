import numpy as np


def negative_sampling_loss(v_c, u_o, U_neg):
    """負例サンプリングの損失と勾配 / Loss and gradients of negative sampling.

    v_c: (D,) 中心語のベクトル / vector of the centre word
    u_o: (D,) 正例のベクトル / vector of the positive example
    U_neg: (K, D) 負例のベクトル / vectors of the negative examples

    returns: loss, dv_c (D,), du_o (D,), dU_neg (K, D)

    L = -log σ(u_o・v_c) - Σ_k log σ(-u_k・v_c)  K では割らない / not divided by K
    """
    raise NotImplementedError
