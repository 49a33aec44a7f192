import numpy as np


def lstm_step(x, prev_h, prev_c, W, U, b):
    """LSTMの1ステップ / One step of an LSTM.

    x: (B, I), prev_h: (B, H), prev_c: (B, H)
    W: (4H, I), U: (4H, H), b: (4H,)  rows in the order a, i, f, o
    returns (c, h), both (B, H)

    a: 候補 candidate (tanh); i, f, o: 入力・忘却・出力ゲート input, forget, output gate (sigmoid)
    """
    raise NotImplementedError
