import numpy as np


def self_attention(X, W_q, W_k, W_v, mask):
    """自己注意 / Self-attention.

    X: (B, T, D)            入力の系列 / input sequences
    W_q, W_k, W_v: (d, D)   射影の重み / weights of the projections
    mask: bool, (B, T, T) にブロードキャストできる形、または None（すべて見てよい）
          bool, broadcasts to (B, T, T), or None (everything may be looked at)

    returns: (B, T, d)

    True は「見てよい」。見てよい位置がないクエリの出力は 0。スコアは sqrt(d) で割る。
    True: may be looked at. A query with nothing to look at gives zeros. Scores over sqrt(d).
    """
    raise NotImplementedError
