"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "states", (_weights(rng, 4, 1.3), _states(rng, 6, 4, 0.6))
    yield "two_states", (_weights(rng, 3, 1.1), _states(rng, 2, 3, 0.6))
    yield "exploding", (_weights(rng, 5, 3.0), _states(rng, 7, 5, 0.3))
    yield "linear", (_weights(rng, 3, 1.2), np.zeros((5, 3)))

    rotation, _ = np.linalg.qr(rng.normal(size=(4, 4)))
    yield "orthogonal", (rotation, np.zeros((6, 4)))

    hs = _states(rng, 5, 4, 0.97)
    hs[1, 0], hs[3, 2], hs[4, 1] = 1, -1, 1
    yield "saturated", (_weights(rng, 4, 2.5), hs)

    yield "square", (_weights(rng, 5, 1.4), _states(rng, 5, 5, 0.5))
    single = _weights(rng, 4, 1.3), _states(rng, 5, 4, 0.6)
    yield "float32", tuple(a.astype(np.float32) for a in single)


def _weights(rng, hidden, norm):
    """Far from normal: singular values and eigenvalues of its powers differ."""
    U = rng.normal(size=(hidden, hidden)) + np.triu(rng.uniform(0.5, 1.5, size=(hidden, hidden)), 1)
    return norm * U / np.linalg.norm(U, 2)


def _states(rng, steps, hidden, size):
    """Of both signs, and of different size in each unit, so that every factor matters."""
    signs = rng.choice([-1.0, 1.0], size=(steps, hidden))
    hs = signs * size * rng.uniform(0.2, 1, size=(steps, hidden))
    hs[:, 0], hs[:, -1] = np.abs(hs[:, 0]), -np.abs(hs[:, -1])
    return hs
