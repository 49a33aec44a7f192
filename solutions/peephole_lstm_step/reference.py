"""One step of an LSTM with peepholes.

Gers, Schraudolph and Schmidhuber (2002), "Learning precise timing with LSTM recurrent networks":
each gate sees the cell of its own unit, the output gate the updated one. tanh for candidate and
cell output, as is usual since.
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # the same function, and nothing can overflow


def peephole_lstm_step(x, h, c, W, U, b, p_i, p_f, p_o):
    a, i, f, o = np.split(x @ W.T + h @ U.T + b, 4, axis=1)
    c_new = sigmoid(i + p_i * c) * np.tanh(a) + sigmoid(f + p_f * c) * c
    return c_new, sigmoid(o + p_o * c_new) * np.tanh(c_new)
