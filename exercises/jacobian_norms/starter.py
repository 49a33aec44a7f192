import numpy as np


def jacobian_norms(U, hs):
    """勾配消失と勾配爆発を測る / Measuring vanishing and exploding gradients.

    U: (H, H)   隠れ層 → 隠れ層 / hidden -> hidden
    hs: (T, H)  tanh を通した状態 h_1, ..., h_T / states after tanh, h_1, ..., h_T

    returns: (T-1,)  dh_T/dh_t のスペクトルノルム / spectral norms of dh_T/dh_t

    h_s = tanh(U h_{s-1} + c_s)。返り値は t = T-1, T-2, ..., 1 の順。引数は書き換えない。
    The result is in the order t = T-1, T-2, ..., 1. Do not modify the arguments.
    """
    raise NotImplementedError
