import math

import numpy as np


def train_binary_addition(n_iter, hidden, lr, seed):
    """Sample by sample, with column vectors; lists for the results."""
    rng = np.random.default_rng([seed, 1])
    W = rng.normal(0, 0.5, (hidden, 2))
    U = rng.normal(0, 1 / math.sqrt(hidden), (hidden, hidden))
    v = rng.normal(0, 1 / math.sqrt(hidden), hidden)
    b, c = np.zeros(hidden), 0.0
    losses = []
    for _ in range(n_iter):
        total, step = 0.0, lr / (8 * 8)
        new = W.copy(), U.copy(), v.copy(), b.copy(), c
        for p, q in rng.integers(128, size=(8, 2)).tolist():
            x = np.array([(p >> t & 1, q >> t & 1) for t in range(8)], dtype=float)
            d = np.array([p + q >> t & 1 for t in range(8)])
            hs = forward(x, W, U, b)
            y = 1 / (1 + np.exp(-hs[1:].dot(v) - c))
            total -= math.log(np.prod(np.abs(1 - d - y)))
            new = descend(new, step, x, hs, y - d, U, v)
        W, U, v, b, c = new
        losses.append(total / (8 * 8))
    params = {"W": W.tolist(), "U": U.tolist(), "b": b.tolist(), "V": [v.tolist()], "c": [c]}
    return [params, losses]


def forward(x, W, U, b):
    hs = np.zeros((9, len(b)))
    inputs = x.dot(W.T) + b
    for t in range(8):
        hs[t + 1] = np.tanh(inputs[t] + U.dot(hs[t]))
    return hs


def descend(new, step, x, hs, dy, U, v):
    W, R, out, b, c = new
    slopes = 1 - hs[1:] ** 2
    du = np.outer(dy, v)
    for t in range(7, -1, -1):
        if t < 7:
            du[t] += U.T.dot(du[t + 1])
        du[t] *= slopes[t]
    W -= step * du.T.dot(x)
    R -= step * du.T.dot(hs[:-1])
    out -= step * hs[1:].T.dot(dy)
    b -= step * du.sum(axis=0)
    return W, R, out, b, c - step * float(dy.sum())
