"""Right, with the loop over time outside and the loop over layers inside; returns lists."""

import numpy as np


def stacked_rnn(xs, params):
    hs = [np.zeros((xs.shape[0], U.shape[0])) for _, U, _ in params]
    top = []
    for t in range(xs.shape[1]):
        value = xs[:, t]
        for layer, (W, U, b) in enumerate(params):
            joined = np.concatenate([value, hs[layer]], axis=1)
            value = np.tanh(joined @ np.concatenate([W, U], axis=1).T + b)
            hs[layer] = value
        top.append(value)
    return np.swapaxes(np.array(top), 0, 1).tolist()
