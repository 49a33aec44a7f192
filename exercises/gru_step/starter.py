import numpy as np


def gru_step(x, h, W_r, U_r, W_z, U_z, W, U):
    """GRUの1ステップ / One step of a GRU.

    x: (B, I), h: (B, H)
    W_r, W_z, W: (H, I); U_r, U_z, U: (H, H)  no bias
    returns the new hidden state, (B, H)

    r はリセットゲート（行列積の前に h に掛ける）、z は更新ゲート（1 で候補を採る）
    r: reset gate, multiplies h before the matrix product; z: update gate, 1 takes the candidate
    """
    raise NotImplementedError
