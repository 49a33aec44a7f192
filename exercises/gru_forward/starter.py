import numpy as np


def gru_forward(xs, h0, W_r, U_r, W_z, U_z, W, U):
    """GRUの順伝播（系列） / A GRU over a sequence.

    xs: (B, T, I), h0: (B, H)
    W_r, W_z, W: (H, I); U_r, U_z, U: (H, H)  no bias
    returns the hidden states of all steps, (B, T, H)

    r はリセットゲート（行列積の前に h に掛ける）、z は更新ゲート（1 で候補を採る）
    r: reset gate, multiplies h before the matrix product; z: update gate, 1 takes the candidate
    T = 0 なら (B, 0, H) / (B, 0, H) for T = 0
    """
    raise NotImplementedError
