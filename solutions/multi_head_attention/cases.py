"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "cross", (*_draw(rng, 3, 4, 5, 12), 2)

    x, _, *weights = _draw(rng, 2, 5, 5, 6)
    yield "self", (x, x.copy(), *weights, 3)

    yield "equal", (*_draw(rng, 3, 3, 3, 9), 3)
    yield "one_head", (*_draw(rng, 2, 4, 3, 5), 1)
    yield "thin_heads", (*_draw(rng, 2, 3, 5, 4), 4)
    yield "one_key", (*_draw(rng, 2, 3, 1, 4), 2)

    Xq, Xkv, W_q, W_k, *weights = (_coarse(array) for array in _draw(rng, 3, 4, 5, 8))
    yield "large", (Xq, Xkv, 32 * W_q, 32 * W_k, *weights, 2)

    single = (_coarse(array).astype(np.float32) for array in _draw(rng, 2, 3, 4, 8))
    yield "float32", (*single, 2)


def _draw(rng, batch, asking, answering, size):
    Xq = rng.normal(size=(batch, asking, size))
    Xkv = rng.normal(size=(batch, answering, size))
    return Xq, Xkv, *(1.5 * rng.normal(size=(4, size, size)) / np.sqrt(size))


def _coarse(array):
    """Multiples of 1/8: products and their sums are exact in float32, so order is no matter."""
    return np.round(8 * array) / 8
