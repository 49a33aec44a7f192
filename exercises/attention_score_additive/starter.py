import numpy as np


def attention_score_additive(s, hs, W_a, v_a):
    """注意の加法（concat）スコア / Additive (concat) attention scores.

    s: (B, Hs)         デコーダの状態 / the decoder's state
    hs: (B, T, Hh)     エンコーダの全時刻の状態 / the encoder's states at all steps
    W_a: (A, Hs + Hh)  最初の Hs 列が s に掛かる / the first Hs columns act on s
    v_a: (A,)          出力の重み / weights of the output
    returns the scores, (B, T)

    バイアスはなく、softmax も掛けない / no bias, no softmax
    """
    raise NotImplementedError
