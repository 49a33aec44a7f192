"""Werbos (1990), Backpropagation through time: what it does and how to do it.

For h_t = tanh(u_t), u_t = x_t W^T + h_{t-1} U^T + b, the error at u_t is
(dL/dh_t from above + what step t + 1 sends back) * (1 - h_t^2).
"""

import numpy as np


def rnn_backward(xs, h0, W, U, b, dhs):
    steps = xs.shape[1]

    states = [h0]  # states[t] is the state before step t
    for t in range(steps):
        states.append(np.tanh(xs[:, t] @ W.T + states[t] @ U.T + b))

    dxs = np.empty(xs.shape)
    dW, dU, db = np.zeros(W.shape), np.zeros(U.shape), np.zeros(b.shape)
    dh = np.zeros(h0.shape)
    for t in reversed(range(steps)):
        du = (dhs[:, t] + dh) * (1 - states[t + 1] ** 2)
        dxs[:, t] = du @ W
        dW += du.T @ xs[:, t]
        dU += du.T @ states[t]
        db += du.sum(axis=0)
        dh = du @ U
    return dxs, dh, dW, dU, db
