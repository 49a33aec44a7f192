import numpy as np


def positional_encoding(T, d):
    """位置符号化 / Positional encoding.

    T: 位置の数 / number of positions
    d: 次元（奇数のこともある） / size of the vectors (possibly odd)

    returns: (T, d)

    偶数番目の列は正弦、奇数番目の列は余弦。位置は 0 から始まる。
    Even columns are sines, odd ones cosines. Positions start at 0.
    """
    raise NotImplementedError
