import numpy as np


def bidirectional_rnn(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    """双方向RNN / Bidirectional RNN.

    xs: (B, T, I), T >= 1
    W_f, W_b: (H, I); U_f, U_b: (H, H); b_f, b_b: (H,); V: (O, 2H)
    returns (B, T, O)

    活性化関数は tanh、初期状態は零。V は [順方向, 逆方向] の順に連結した状態に掛ける
    tanh, zero initial states; V acts on [forward, backward] states of the same time
    """
    raise NotImplementedError
