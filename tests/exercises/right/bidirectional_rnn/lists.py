"""Right, with a list of columns for each time and V cut in two instead of a concatenation."""

import numpy as np


def bidirectional_rnn(xs, W_f, U_f, b_f, W_b, U_b, b_b, V):
    hidden = len(b_f)
    columns = [x.T for x in np.swapaxes(xs, 0, 1)]

    left = [np.zeros((hidden, len(xs)))]
    for x in columns:
        left.append(np.tanh(W_f @ x + U_f @ left[-1] + b_f[:, None]))

    right = [np.zeros((hidden, len(xs)))]
    for x in columns[::-1]:
        right.insert(0, np.tanh(W_b @ x + U_b @ right[0] + b_b[:, None]))

    V_f, V_b = V[:, :hidden], V[:, hidden:]
    ys = [(V_f @ left[t + 1] + V_b @ right[t]).T for t in range(len(columns))]
    return np.array(ys).transpose(1, 0, 2)
