import numpy as np


def log_softmax(x):
    """対数ソフトマックス関数 / Log-softmax.

    x: (..., K)
    returns: (..., K) 最後の軸に沿った確率の自然対数 / natural logs of probabilities along K

    確率が 0 に丸められる場合でも有限の正しい値を返す。引数は書き換えない。
    Finite and right even where a probability rounds to 0. Do not modify the argument.
    """
    raise NotImplementedError
