"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "counts", (*_weights(rng, 6, 3), _counts(rng, 6, 40), 30, 0.75)
    yield "square", (*_weights(rng, 4, 4), _counts(rng, 4, 12), 10, 0.5)

    X = _counts(rng, 5, 25)
    yield "symmetric", (*_weights(rng, 5, 2), X + X.T, 20.0, 0.75)

    yield "frequent", (*_weights(rng, 5, 4), 50 + _counts(rng, 5, 900), 100, 0.75)

    X = _counts(rng, 7, 9) * rng.choice([0.25, 1 / 3, 0.125], size=(7, 7))
    yield "fractions", (*_weights(rng, 7, 3), X, 2.0, 0.6)

    yield "all_zero", (*_weights(rng, 3, 4), np.zeros((3, 3), dtype=np.int64), 100, 0.75)

    weights = (_coarse(array) for array in _weights(rng, 5, 6))
    yield "float32", (*weights, _counts(rng, 5, 30).astype(np.float32), 10.0, 0.75)


def _weights(rng, words, size):
    W, W_tilde = rng.normal(size=(2, words, size))
    b, b_tilde = rng.normal(size=(2, words))
    return W, W_tilde, b, b_tilde


def _counts(rng, words, most):
    """Counts of which some 40 percent are 0, with a 0, a 1 and a large one for sure."""
    X = rng.integers(1, most, size=(words, words)) * (rng.random((words, words)) < 0.6)
    X[0, 1], X[1, 0], X[2, 2], X[1, 2] = 0, most, 1, most // 3
    return X


def _coarse(array):
    """float32 on a grid of sixteenths, so that products of two and their sums are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
