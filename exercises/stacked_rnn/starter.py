import numpy as np


def stacked_rnn(xs, params):
    """多層RNN / Stacked RNN.

    xs: (B, T, I)
    params: list of (W, U, b), lowest layer first; W: (H_l, H_{l-1}), U: (H_l, H_l), b: (H_l,)
    returns the top layer's hidden states, (B, T, H_L)

    h_t = tanh(x_t W^T + h_{t-1} U^T + b)、各層とも初期状態は 0 / every layer starts from zeros
    空のリストなら xs と同じ値 / for an empty list the values of xs
    """
    raise NotImplementedError
