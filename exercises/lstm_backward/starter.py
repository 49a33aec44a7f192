import numpy as np


def lstm_backward(xs, h0, c0, W, U, b, dhs):
    """LSTMの逆伝播（系列） / Backward through an LSTM over a sequence.

    xs: (B, T, I), h0: (B, H), c0: (B, H)
    W: (4H, I), U: (4H, H), b: (4H,)  rows in the order a, i, f, o
    dhs: (B, T, H)  各時刻の隠れ状態に上から届く勾配 / reaches each hidden state from above
    returns dxs, dh0, dc0, dW, dU, db  (shapes of xs, h0, c0, W, U, b)

    勾配はバッチと時刻についての和 / sums over batch and time, divided by neither
    """
    raise NotImplementedError
