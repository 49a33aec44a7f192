"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 5, 4, 9, 3)
    yield "window_one", _draw(rng, 4, 2, 7, 5)
    yield "single", _draw(rng, 1, 6, 8, 4)
    yield "square", _draw(rng, 4, 4, 4, 4)

    # Words 0 and 1 come again within a context and across samples; which they are is drawn.
    ids = rng.permutation(6)
    _, _, W_in, W_out = _draw(rng, 1, 2, 6, 4)
    ctx = ids[[[0, 0, 1, 2], [1, 0, 1, 1], [3, 0, 2, 3]]]
    yield "repeated", (ctx, ids[[4, 0, 4]], W_in, W_out)

    yield "large", _large(rng)

    ctx, target, W_in, W_out = _draw(rng, 3, 4, 6, 5)
    yield "float32", (ctx, target, _coarse(W_in), _coarse(W_out))


def _draw(rng, batch, width, words, size):
    ctx = rng.integers(words, size=(batch, width))
    target = rng.integers(words, size=batch)
    return ctx, target, rng.normal(size=(words, size)), rng.normal(size=(words, size))


def _large(rng):
    """The first component brings scores near +1000 or -1000, except those of one word.

    That word is the target of a sample where it is far behind, and in another it is far ahead.
    All is on a grid of quarters, so scores are exact in float32 as well.
    """
    ids = rng.permutation(7)
    W_in, W_out = rng.integers(-6, 7, size=(2, 7, 3)) / 4
    W_in[:, 0] = np.where(np.isin(np.arange(7), ids[:3]), 125, -125)
    W_out[:, 0] = 8
    W_out[ids[6], 0] = 1
    ctx = ids[[[0, 1], [3, 4], [2, 2], [5, 3]]]
    return ctx, ids[[6, 1, 4, 6]], W_in, W_out


def _coarse(array):
    """float32 on a grid of eighths, so that products of two and their sums are exact."""
    return (np.round(8 * array) / 8).astype(np.float32)
