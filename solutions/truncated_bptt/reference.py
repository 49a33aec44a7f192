"""Williams and Peng (1990): BPTT in which each output's error goes back a fixed number of steps.

For h_t = x_t W^T + h_{t-1} U^T (h_0 = 0) and o_t = h_t V^T the error of output t reaches the steps
t, t - 1, ..., t - k + 1, and passes through U once for each step back.
"""

import numpy as np


def truncated_bptt(xs, do, W, U, V, k):
    batch, steps, _ = xs.shape

    states = [np.zeros((batch, len(U)))]  # states[t] is the state before step t
    for t in range(steps):
        states.append(xs[:, t] @ W.T + states[t] @ U.T)

    dW, dU, dV = np.zeros(W.shape), np.zeros(U.shape), np.zeros(V.shape)
    for end in range(steps):  # its window ends here
        dV += do[:, end].T @ states[end + 1]
        delta = do[:, end] @ V
        for s in range(end, max(end - k, -1), -1):
            dW += delta.T @ xs[:, s]
            dU += delta.T @ states[s]
            delta = delta @ U
    return dW, dU, dV
