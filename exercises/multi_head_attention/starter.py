import numpy as np


def multi_head_attention(Xq, Xkv, W_q, W_k, W_v, W_o, n_head):
    """マルチヘッド注意 / Multi-head attention.

    Xq: (B, Tq, D)    クエリの側 / the sequences that ask
    Xkv: (B, Tk, D)   キーと値の側 / the sequences that give keys and values
    W_q, W_k, W_v, W_o: (D, D)
    n_head: ヘッドの数（D を割り切る） / number of heads (divides D)

    returns: out (B, Tq, D), weights (B, n_head, Tq, Tk)

    ヘッド k は k 番目の連続した D / n_head 個の成分を使う。マスクもバイアスもない。
    Head k uses the k-th block of D / n_head consecutive components. No mask, no biases.
    """
    raise NotImplementedError
