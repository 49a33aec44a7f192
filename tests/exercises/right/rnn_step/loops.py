import math

import numpy as np


def rnn_step(x, h, W, U, b):
    batch, inputs = x.shape
    hidden = b.shape[0]
    new = np.zeros((batch, hidden))
    for n in range(batch):
        for j in range(hidden):
            total = float(b[j])
            for i in range(inputs):
                total += float(W[j, i]) * float(x[n, i])
            for i in range(hidden):
                total += float(U[j, i]) * float(h[n, i])
            new[n, j] = math.tanh(total)
    return new
