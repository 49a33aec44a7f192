import numpy as np


def encode(words, E, W, U, b):
    """エンコーダ / Encoder.

    words: (T, V) one-hot, T >= 0; E: (D, V)
    W: (H, D), U: (H, H), b: (H,)
    returns the last hidden state, (H,)

    活性化関数は tanh、初期状態は零（空の文ではこれを返す）
    tanh, zero initial state (returned for an empty sentence)
    """
    raise NotImplementedError
