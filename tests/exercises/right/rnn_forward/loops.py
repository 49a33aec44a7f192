import math

import numpy as np


def rnn_forward(xs, h0, W, U, b):
    B, T, inputs = xs.shape
    hidden = len(b)
    hs = np.zeros((B, T, hidden))
    for n in range(B):
        state = [float(value) for value in h0[n]]
        for t in range(T):
            new = []
            for j in range(hidden):
                total = float(b[j])
                for i in range(inputs):
                    total += float(W[j, i]) * float(xs[n, t, i])
                for i in range(hidden):
                    total += float(U[j, i]) * state[i]
                new.append(math.tanh(total))
            state = new
            for j in range(hidden):
                hs[n, t, j] = state[j]
    return hs
