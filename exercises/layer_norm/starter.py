import numpy as np


def layer_norm(x, gamma, beta, eps=1e-5):
    """層正規化 / Layer normalisation.

    x: (..., D)
    gamma, beta: (D,)   倍率とずれ / scale and shift
    eps: 分散に足す正の数 / a positive number added to the variance

    returns: x と同じ形 / the same shape as x

    平均と分散は最後の軸についてとる。分散は D で割る。
    Mean and variance run along the last axis; the variance divides by D.
    """
    raise NotImplementedError
