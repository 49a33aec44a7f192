"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 5, 3, 8, 4)
    yield "one_context", _draw(rng, 4, 1, 7, 3)
    yield "single", _draw(rng, 1, 4, 6, 5)
    yield "square", _draw(rng, 4, 4, 4, 4)

    # Which words come again is drawn, the pattern is not.
    ids = rng.permutation(7)
    _, ctx, W_in, W_out = _draw(rng, 4, 2, 7, 3)
    yield "repeated_center", (ids[[0, 1, 0, 0]], ctx, W_in, W_out)

    ids = rng.permutation(6)
    center, _, W_in, W_out = _draw(rng, 3, 4, 6, 5)
    ctx = ids[[[0, 0, 1, 2], [3, 3, 3, 3], [1, 4, 1, 4]]]
    yield "repeated_context", (center, ctx, W_in, W_out)

    yield "large", _large(rng)

    center, ctx, W_in, W_out = _draw(rng, 4, 3, 6, 5)
    yield "float32", (center, ctx, _coarse(W_in), _coarse(W_out))


def _draw(rng, batch, width, words, size):
    center = rng.integers(words, size=batch)
    ctx = rng.integers(words, size=(batch, width))
    return center, ctx, rng.normal(size=(words, size)), rng.normal(size=(words, size))


def _large(rng):
    """The first component brings scores near +1000 or -1000, except those of one word.

    That word is to be predicted where it is far behind and where it is far ahead. All is on a grid
    of quarters, so scores are exact in float32 as well.
    """
    ids = rng.permutation(7)
    W_in, W_out = rng.integers(-6, 7, size=(2, 7, 3)) / 4
    W_in[:, 0] = np.where(np.isin(np.arange(7), ids[:3]), 125, -125)
    W_out[:, 0] = 8
    W_out[ids[6], 0] = 1
    return ids[[0, 3, 1, 5]], ids[[[6, 2], [4, 6], [1, 3], [6, 6]]], W_in, W_out


def _coarse(array):
    """float32 on a grid of eighths, so that products of two and their sums are exact."""
    return (np.round(8 * array) / 8).astype(np.float32)
