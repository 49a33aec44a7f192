"""Werbos (1990), Backpropagation through time: what it does and how to do it.

For h_t = x_t W^T + h_{t-1} U^T (h_0 = 0) and o_t = h_t V^T the error at h_t is
delta_t = do_t V + delta_{t+1} U. As do is dL/do of the whole loss L, batch and time are summed.
"""

import numpy as np


def bptt(xs, do, W, U, V):
    xs, do, W, U, V = (np.asarray(a, dtype=np.float64) for a in (xs, do, W, U, V))
    batch, steps, _ = xs.shape

    states = [np.zeros((batch, len(U)))]  # states[t] is the state before step t
    for t in range(steps):
        states.append(xs[:, t] @ W.T + states[t] @ U.T)

    dW, dU, dV = np.zeros_like(W), np.zeros_like(U), np.zeros_like(V)
    delta = np.zeros((batch, len(U)))
    for t in reversed(range(steps)):
        delta = do[:, t] @ V + delta @ U
        dW += delta.T @ xs[:, t]
        dU += delta.T @ states[t]
        dV += do[:, t].T @ states[t + 1]
    return dW, dU, dV
