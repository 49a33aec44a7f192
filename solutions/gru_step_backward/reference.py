"""The gradients of one GRU step, by the chain rule.

The step is that of Chung, Gulcehre, Cho and Bengio (2014), section 3.2: the reset gate acts before
the recurrent product, and z weighs the candidate.
"""

import numpy as np


def sigmoid(x):
    return (1 + np.tanh(x / 2)) / 2  # the same function, and nothing can overflow


def gru_step_backward(x, h, W_r, U_r, W_z, U_z, W, U, dh_next):
    r = sigmoid(x @ W_r.T + h @ U_r.T)
    z = sigmoid(x @ W_z.T + h @ U_z.T)
    h_bar = np.tanh(x @ W.T + (r * h) @ U.T)

    # d_z, d_a and d_r are gradients at pre-activations, d_seen is the one at r * h.
    d_z = dh_next * (h_bar - h) * z * (1 - z)
    d_a = dh_next * z * (1 - h_bar**2)
    d_seen = d_a @ U
    d_r = d_seen * h * r * (1 - r)
    dx = d_r @ W_r + d_z @ W_z + d_a @ W
    dh = dh_next * (1 - z) + d_seen * r + d_r @ U_r + d_z @ U_z
    return dx, dh, d_r.T @ x, d_r.T @ h, d_z.T @ x, d_z.T @ h, d_a.T @ x, d_a.T @ (r * h)
