import numpy as np


def rnn_forward(xs, h0, W, U, b):
    """RNNの順伝播（系列全体） / Forward pass of an RNN over a sequence.

    xs: (B, T, I)  入力の系列 / input sequences
    h0: (B, H)     最初の時刻の前の状態 / the state before the first step
    W: (H, I)      入力 → 隠れ層 / input -> hidden
    U: (H, H)      隠れ層 → 隠れ層 / hidden -> hidden
    b: (H,)        バイアス / bias

    returns: (B, T, H)  各時刻の更新後の状態。h0 は含まない / states after each step, without h0

    h_t = tanh(x_t W^T + h_{t-1} U^T + b)
    T = 0 なら (B, 0, H) の空の配列。引数は書き換えない。
    For T = 0 an empty array of shape (B, 0, H). Do not modify the arguments.
    """
    raise NotImplementedError
