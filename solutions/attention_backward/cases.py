"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (*_draw(rng, (2,), 3, 5, 4, 6), None)
    yield "matrices", (*_draw(rng, (), 4, 3, 5, 2), None)
    yield "one_key", (*_draw(rng, (3,), 4, 1, 2, 5), None)
    yield "causal", (*_draw(rng, (4,), 4, 4, 4, 4), np.tri(4, dtype=bool))

    lengths = rng.permutation([2, 4])[:, np.newaxis, np.newaxis, np.newaxis]
    yield "heads", (*_draw(rng, (2, 3), 4, 5, 2, 3), np.arange(5) < lengths)

    yield "nothing_allowed", _nothing_allowed(rng)
    yield "large", _large(rng)

    coarse = (_coarse(array).astype(np.float32) for array in _draw(rng, (3,), 2, 4, 5, 3))
    yield "float32", (*coarse, np.array([[True, True, False, True], [False, True, True, True]]))


def _draw(rng, first, queries, keys, size, value_size):
    Q = rng.normal(size=(*first, queries, size))
    K = rng.normal(size=(*first, keys, size))
    V = rng.normal(size=(*first, keys, value_size))
    return Q, K, V, rng.normal(size=(*first, queries, value_size))


def _nothing_allowed(rng):
    """Of a sample's five queries two may see no key, two a single one, one may see three."""
    Q, K, V, dO = _draw(rng, (2,), 5, 4, 3, 6)
    allowed = rng.permuted(np.tile([0, 0, 1, 1, 3], (2, 1)), axis=1)[:, :, np.newaxis]
    return Q, K, V, dO, rng.permuted(np.tile(np.arange(4), (2, 5, 1)), axis=2) < allowed


def _large(rng):
    """Many features lift all scores of a query to 1024, 0 or -1024, and those of the two masked
    keys some hundreds beyond or short of that; the scores are exact even in float32.
    """
    Q, K, V, dO = (_coarse(array) for array in _draw(rng, (), 3, 6, 64, 2))
    Q[:, 4:], K[:, 4:] = 0, 0
    Q[:, 32:] = rng.permutation([16, 0, -16])[:, np.newaxis]
    K[:, 32:] = 16
    K[:2, 32:] = [[28], [4]]
    order = rng.permutation(6)
    return Q, K[order], V, dO, order >= 2


def _coarse(array):
    """On a grid of eighths: products and their sums are exact in float32."""
    return np.round(8 * array) / 8
