"""One step of a gated recurrent unit, without biases.

Chung, Gulcehre, Cho and Bengio (2014), "Empirical evaluation of gated recurrent neural networks
on sequence modeling", section 3.2: the reset gate acts before the recurrent product, and z weighs
the candidate. The unit itself is that of Cho et al. (2014).
"""

import numpy as np


def sigmoid(x):
    small = np.exp(-np.abs(x))  # at most 1, so it cannot overflow
    return np.where(x >= 0, 1 / (1 + small), small / (1 + small))


def gru_step(x, h, W_r, U_r, W_z, U_z, W, U):
    x, h, W_r, U_r, W_z, U_z, W, U = (
        np.asarray(array, dtype=np.float64) for array in (x, h, W_r, U_r, W_z, U_z, W, U)
    )
    r = sigmoid(x @ W_r.T + h @ U_r.T)
    z = sigmoid(x @ W_z.T + h @ U_z.T)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)
    return (1 - z) * h + z * h_bar
