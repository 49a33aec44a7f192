"""Elman (1990), Finding Structure in Time: the simple recurrent network, here with tanh.

h_t = tanh(x_t W^T + h_{t-1} U^T + b), batch first, weights stored as (output, input).
"""

import numpy as np


def rnn_step(x, h, W, U, b):
    x, h, W, U, b = (np.asarray(a, dtype=np.float64) for a in (x, h, W, U, b))
    return np.tanh(x @ W.T + h @ U.T + b)
