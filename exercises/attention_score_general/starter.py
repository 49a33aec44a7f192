import numpy as np


def attention_score_general(s, hs, W):
    """注意のgeneralスコア / General (bilinear) attention scores.

    s: (B, Hs)      デコーダの状態 / the decoder's state
    hs: (B, T, Hh)  エンコーダの全時刻の状態 / the encoder's states at all steps
    W: (Hs, Hh)     行は s に、列は hs に対応する / rows belong to s, columns to hs
    returns the scores, (B, T)

    割らず、softmax も掛けない / no scaling, no softmax
    """
    raise NotImplementedError
