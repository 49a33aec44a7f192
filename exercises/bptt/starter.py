import numpy as np


def bptt(xs, do, W, U, V):
    """BPTT（恒等活性化のRNN） / BPTT for an RNN with identity activation.

    xs: (B, T, I)  入力の系列 / input sequences
    do: (B, T, O)  損失 L の出力についての微分 / derivative of the loss L w.r.t. outputs
    W: (H, I)      入力 → 隠れ層 / input -> hidden
    U: (H, H)      隠れ層 → 隠れ層 / hidden -> hidden
    V: (O, H)      隠れ層 → 出力 / hidden -> output

    returns: dW (H, I), dU (H, H), dV (O, H)

    h_t = x_t W^T + h_{t-1} U^T, o_t = h_t V^T, 最初の状態は 0 / the initial state is 0.
    勾配はバッチと時刻についての和。B でも T でも割らない。引数は書き換えない。
    Gradients are sums over batch and time: divide by neither. Do not modify the arguments.
    """
    raise NotImplementedError
