import numpy as np


def truncated_bptt(xs, do, W, U, V, k):
    """打ち切りBPTT / Truncated BPTT.

    xs: (B, T, I)  入力の系列 / input sequences
    do: (B, T, O)  損失 L の出力についての微分 / derivative of the loss L w.r.t. outputs
    W: (H, I)      入力 → 隠れ層 / input -> hidden
    U: (H, H)      隠れ層 → 隠れ層 / hidden -> hidden
    V: (O, H)      隠れ層 → 出力 / hidden -> output
    k: 1 以上の整数  / an integer, at least 1

    returns: dW (H, I), dU (H, H), dV (O, H)

    h_t = x_t W^T + h_{t-1} U^T, o_t = h_t V^T, 最初の状態は 0 / the initial state is 0.
    出力 t の誤差は時刻 t, t-1, ..., t-k+1 に届く。順伝播は打ち切らない。和をとり、割らない。
    The error of output t reaches steps t, t-1, ..., t-k+1. The forward pass is not truncated.
    Sum, do not divide. 引数は書き換えない / Do not modify the arguments.
    """
    raise NotImplementedError
