"""Blocks of a recurrent layer times the parameters of a block, H I + H H + H.

One block in a simple RNN, three in a GRU (Cho et al., 2014), four in an LSTM with a forget gate
(Gers, Schmidhuber and Cummins, 2000).
"""


def recurrent_param_count(cell, I, H, bias=True):
    blocks = {"rnn": 1, "gru": 3, "lstm": 4}[cell]
    return blocks * H * (I + H + bias)
