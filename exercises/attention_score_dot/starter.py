import numpy as np


def attention_score_dot(s, hs):
    """注意の内積スコア / Dot-product attention scores.

    s: (B, H)      デコーダの状態 / the decoder's state
    hs: (B, T, H)  エンコーダの全時刻の状態 / the encoder's states at all steps
    returns the scores, (B, T)

    割らず、softmax も掛けない / no scaling, no softmax
    """
    raise NotImplementedError
