"""Right, by making the weights, stacked as a layer keeps them, and asking for their size."""

import numpy as np


def recurrent_param_count(cell, I, H, bias=True):
    rows = H * ("rnn", None, "gru", "lstm").index(cell) + H
    layer = [np.zeros((rows, I)), np.zeros((rows, H))] + [np.zeros(rows)] * bool(bias)
    return np.sum([weights.size for weights in layer])
