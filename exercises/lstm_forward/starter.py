import numpy as np


def lstm_forward(xs, h0, c0, W, U, b):
    """LSTMの順伝播（系列） / An LSTM over a sequence.

    xs: (B, T, I), h0: (B, H), c0: (B, H)
    W: (4H, I), U: (4H, H), b: (4H,)  rows in the order a, i, f, o
    returns (hs, h_T, c_T): hs (B, T, H), h_T and c_T (B, H)

    a: 候補 candidate (tanh); i, f, o: 入力・忘却・出力ゲート input, forget, output gate (sigmoid)
    T = 0 なら hs は (B, 0, H)、状態は h0, c0 のまま / for T = 0 the states stay h0, c0
    """
    raise NotImplementedError
