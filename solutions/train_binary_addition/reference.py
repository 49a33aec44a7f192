"""Werbos (1990), Backpropagation through time, on the addition of binary numbers.

Plain gradient descent on mini-batches. The least significant bit comes first, so that the carry
can travel in the hidden state.
"""

import numpy as np

BATCH, BITS = 16, 8


def train_binary_addition(n_iter, hidden, lr, seed):
    rng = np.random.default_rng(seed)
    W = rng.normal(size=(hidden, 2)) / np.sqrt(2)
    U = rng.normal(size=(hidden, hidden)) / np.sqrt(hidden)
    V = rng.normal(size=(1, hidden)) / np.sqrt(hidden)
    b, c = np.zeros(hidden), np.zeros(1)
    places = np.arange(BITS)
    losses = []
    for _ in range(n_iter):
        pairs = rng.integers(128, size=(BATCH, 2))
        xs = pairs[:, None] >> places[:, None] & 1
        targets = np.sum(pairs, axis=1, keepdims=True) >> places & 1

        hs = np.zeros((BATCH, BITS + 1, hidden))  # hs[:, t] is the state before step t
        for t in range(BITS):
            hs[:, t + 1] = np.tanh(xs[:, t] @ W.T + hs[:, t] @ U.T + b)
        ys = 1 / (1 + np.exp(-(hs[:, 1:] @ V[0] + c)))
        losses.append(-np.mean(np.log(np.where(targets, ys, 1 - ys))))

        dys = (ys - targets) / targets.size
        dus = np.empty((BATCH, BITS, hidden))
        dh = np.zeros((BATCH, hidden))
        for t in reversed(range(BITS)):
            dus[:, t] = (dys[:, [t]] @ V + dh) * (1 - hs[:, t + 1] ** 2)
            dh = dus[:, t] @ U
        V -= lr * over_all(dys[:, :, None], hs[:, 1:])
        c -= lr * dys.sum()
        W -= lr * over_all(dus, xs)
        U -= lr * over_all(dus, hs[:, :-1])
        b -= lr * dus.sum(axis=(0, 1))
    return {"W": W, "U": U, "b": b, "V": V, "c": c}, np.array(losses)


def over_all(errors, entered):
    """The gradient of a weight matrix: a sum over samples and steps."""
    return np.tensordot(errors, entered, axes=((0, 1), (0, 1)))
