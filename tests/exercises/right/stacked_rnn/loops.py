"""Right, one number at a time."""

import math

import numpy as np


def stacked_rnn(xs, params):
    outputs = []
    for sequence in xs.tolist():
        for W, U, b in params:
            h = [0.0] * len(b)
            states = []
            for x in sequence:
                new = []
                for k in range(len(b)):
                    total = float(b[k])
                    for j in range(len(x)):
                        total += float(W[k, j]) * x[j]
                    for j in range(len(h)):
                        total += float(U[k, j]) * h[j]
                    new.append(math.tanh(total))
                h = new
                states.append(h)
            sequence = states
        outputs.append(sequence)
    return np.array(outputs)
