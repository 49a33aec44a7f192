import numpy as np


def luong_attentional(c, h, W_c):
    """Luongの注意を考慮した状態 / Luong's attentional vector.

    c: (B, H)     コンテキストベクトル / context vector
    h: (B, H)     デコーダの現在の状態 / the decoder's present state
    W_c: (A, 2H)  最初の H 列が c に掛かる / the first H columns act on c; no bias
    returns (B, A)
    """
    raise NotImplementedError
