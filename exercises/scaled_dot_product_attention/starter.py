import numpy as np


def scaled_dot_product_attention(Q, K, V, mask):
    """スケール化内積注意 / Scaled dot-product attention.

    Q: (..., Tq, d), K: (..., Tk, d), V: (..., Tk, dv)
    mask: bool, (..., Tq, Tk) にブロードキャストできる / broadcasts to (..., Tq, Tk); or None
          True = 注意を向けてよい / may be attended to, None = すべてよい / all may
    returns: out (..., Tq, dv), weights (..., Tq, Tk)

    先のないクエリでは重みも出力も0 / a query with no key has weights and output 0
    """
    raise NotImplementedError
