"""Right, with the peepholes as diagonal matrices; returns lists."""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2


def peephole_lstm_step(x, h, c, W, U, b, p_i, p_f, p_o):
    H = len(p_o)
    entered = np.hstack([x, h, c])
    zeros = np.zeros((H, H))
    peep = np.vstack([zeros, np.diag(p_i), np.diag(p_f), zeros])
    z = entered @ np.hstack([W, U, peep]).T + b
    gates = sigmoid(z[:, H : 3 * H])
    new = gates[:, :H] * np.tanh(z[:, :H]) + gates[:, H:] * c
    out = sigmoid(z[:, 3 * H :] + new @ np.diag(p_o)) * np.tanh(new)
    return [new.tolist(), out.tolist()]
