import numpy as np


def peephole_lstm_step(x, h, c, W, U, b, p_i, p_f, p_o):
    """覗き穴結合つきLSTMの1ステップ / One step of an LSTM with peepholes.

    x: (B, I), h: (B, H), c: (B, H)  入力と前の状態 / input and previous states
    W: (4H, I), U: (4H, H), b: (4H,)  rows in the order a, i, f, o
    p_i, p_f, p_o: (H,)  覗き穴の重み / peephole weights
    returns (c, h), the new states, both (B, H)

    i, f は前のセル、o は新しいセルを見る / i and f see the previous cell, o the new one
    """
    raise NotImplementedError
