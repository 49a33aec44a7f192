import numpy as np


def attention_weights(scores, mask):
    """注意の重み（マスク付きsoftmax） / Attention weights (masked softmax).

    scores: (..., T)
    mask: bool, scores の形にブロードキャストできる / broadcasts to the shape of scores; or None
          True = 注意を向けてよい / may be attended to, None = すべてよい / all may
    returns the weights, (..., T)

    全位置がマスクされた行の重みはすべて0 / a fully masked row has weights 0
    """
    raise NotImplementedError
