import numpy as np


def context_vector(alpha, hs):
    """コンテキストベクトル / The context vector.

    alpha: (B, T)  注意の重み / attention weights
    hs: (B, T, H)  エンコーダの全時刻の状態 / the encoder's states at all steps
    returns the weighted sums over time, (B, H)

    alpha はそのまま使う / alpha is used as it is
    """
    raise NotImplementedError
