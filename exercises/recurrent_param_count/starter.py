import numpy as np


def recurrent_param_count(cell, I, H, bias=True):
    """RNN・LSTM・GRUのパラメータ数 / Number of parameters of an RNN, LSTM or GRU.

    cell: 'rnn', 'gru' or 'lstm'
    I: int      入力の大きさ / size of the input
    H: int      隠れ状態の大きさ / size of the hidden state
    bias: bool  バイアスの有無（1ブロックに1本） / whether there are biases, one vector a block

    returns: int
    """
    raise NotImplementedError
