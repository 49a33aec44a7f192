"""A bidirectional RNN with tanh units and a linear output layer.

Schuster and Paliwal (1997), "Bidirectional recurrent neural networks": the states of the two
directions do not see each other, and the output at time t reads the states of both at time t.
"""

import numpy as np


def run(xs, W, U, b):
    h = np.zeros((len(xs), len(b)))
    states = []
    for t in range(xs.shape[1]):
        h = np.tanh(xs[:, t] @ W.T + h @ U.T + b)
        states.append(h)
    return np.stack(states, axis=1)


def bidirectional_rnn(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    xs, W_f, U_f, b_f, W_b, U_b, b_b, V = (
        np.asarray(array, dtype=np.float64) for array in (xs, W_f, U_f, b_f, W_b, U_b, b_b, V)
    )
    forward = run(xs, W_f, U_f, b_f)
    backward = run(xs[:, ::-1], W_b, U_b, b_b)[:, ::-1]
    return np.concatenate([forward, backward], axis=-1) @ V.T
