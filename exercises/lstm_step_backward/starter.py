import numpy as np


def lstm_step_backward(x, h, c, W, U, b, dc_next, dh_next):
    """LSTM 1ステップの逆伝播 / Backward through one step of an LSTM.

    x: (B, I), h: (B, H), c: (B, H)  入力と前の状態 / input and previous states
    W: (4H, I), U: (4H, H), b: (4H,)  rows in the order a, i, f, o
    dc_next: (B, H)  次のセルから新しいセルに届く勾配 / reaches the new cell from the next one
    dh_next: (B, H)  新しい隠れ状態に届く勾配 / reaches the new hidden state
    returns dx, dh, dc, dW, dU, db  (shapes of x, h, c, W, U, b; sums over the batch)

    c_new = sigmoid(i) * tanh(a) + sigmoid(f) * c, h_new = sigmoid(o) * tanh(c_new)
    """
    raise NotImplementedError
