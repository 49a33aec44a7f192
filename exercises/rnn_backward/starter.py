import numpy as np


def rnn_backward(xs, h0, W, U, b, dhs):
    """tanh RNNの逆伝播 / Backward pass of a tanh RNN.

    xs: (B, T, I)   入力の系列 / input sequences
    h0: (B, H)      最初の時刻の前の状態 / the state before the first step
    W: (H, I)       入力 → 隠れ層 / input -> hidden
    U: (H, H)       隠れ層 → 隠れ層 / hidden -> hidden
    b: (H,)         バイアス / bias
    dhs: (B, T, H)  各時刻の状態に直接来る損失の微分 / derivative of the loss directly at each state

    returns: dxs (B, T, I), dh0 (B, H), dW (H, I), dU (H, H), db (H,)

    h_t = tanh(x_t W^T + h_{t-1} U^T + b)
    dW, dU, db はバッチと時刻についての和。B でも T でも割らない。引数は書き換えない。
    dW, dU, db are sums over batch and time: divide by neither. Do not modify the arguments.
    """
    raise NotImplementedError
