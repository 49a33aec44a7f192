import numpy as np


def attention_score_location(s, W_a, T):
    """注意のlocationスコア / Location-based attention scores.

    s: (B, H)       デコーダの状態 / the decoder's state
    W_a: (Tmax, H)  行 i が位置 i のスコアを作る / row i makes the score of position i
    T: int          系列の長さ、1 <= T <= Tmax / length of the sequence
    returns the scores of the first T positions, (B, T)

    softmax は掛けない / no softmax
    """
    raise NotImplementedError
