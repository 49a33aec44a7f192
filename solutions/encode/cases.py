"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "sentence", _draw(rng, rng.permutation(9)[:6], 9, 4, 5)
    yield "square", _draw(rng, rng.permutation(4), 4, 4, 4)
    yield "long", _draw(rng, rng.integers(25, size=18), 25, 5, 7)
    yield "empty", _draw(rng, np.arange(0), 6, 4, 3)
    yield "one_word", _draw(rng, rng.integers(2, 7, size=1), 7, 3, 4)
    yield "repeated", _repeated(rng)
    yield "integers", _integers(rng)
    yield "float32", tuple(_coarse(v) for v in _draw(rng, rng.permutation(7)[:5], 7, 5, 4))


def _draw(rng, ids, vocabulary, embedding, units):
    words = np.eye(vocabulary)[ids]
    E = rng.normal(size=(embedding, vocabulary))
    W = rng.normal(size=(units, embedding)) / np.sqrt(embedding)
    U = 0.9 * rng.normal(size=(units, units)) / np.sqrt(units)
    b = 0.5 * rng.normal(size=units)
    return words, E, W, U, b


def _repeated(rng):
    """Three words in the order 0 1 1 2 0 1, so neither a set nor a reversal is the sentence."""
    three = rng.permutation(8)[:3]
    return _draw(rng, three[[0, 1, 1, 2, 0, 1]], 8, 3, 6)


def _integers(rng):
    words, *weights = _draw(rng, rng.permutation(10)[:4], 10, 6, 3)
    return words.astype(np.int64), *weights


def _coarse(array):
    """float32 on a grid of sixteenths, so that products with the embeddings are exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
