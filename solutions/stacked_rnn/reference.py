"""Tanh RNN layers on top of each other: a layer's states are the inputs of the one above it.

Graves, Mohamed and Hinton (2013), "Speech recognition with deep recurrent neural networks",
section 2: the state of layer n at time t sees that of layer n - 1 at t and its own at t - 1.
"""

import numpy as np


def stacked_rnn(xs, params):
    for W, U, b in params:
        h = np.zeros(len(b))
        states = []
        for t in range(xs.shape[1]):
            h = np.tanh(xs[:, t] @ W.T + h @ U.T + b)
            states.append(h)
        xs = np.stack(states, axis=1)
    return xs
