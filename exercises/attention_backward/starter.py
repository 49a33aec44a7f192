import numpy as np


def attention_backward(Q, K, V, dO, mask):
    """注意の逆伝播 / Backpropagation through attention.

    Q: (..., Tq, d), K: (..., Tk, d), V: (..., Tk, dv)
    dO: (..., Tq, dv)  損失 L の出力についての微分 / derivative of the loss L w.r.t. the output
    mask: bool, (..., Tq, Tk) にブロードキャストできる / broadcasts to (..., Tq, Tk); or None
          True = 注意を向けてよい / may be attended to, None = すべてよい / all may
    returns: dQ, dK, dV, 形は Q, K, V と同じ / shaped like Q, K, V

    O = softmax(Q K^T / sqrt(d)) V
    先のないクエリの勾配は0 / a query with no key has gradient 0
    """
    raise NotImplementedError
