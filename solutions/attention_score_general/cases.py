"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 4, 6)
    yield "single", _draw(rng, 1, 4, 5, 3)
    yield "one_step", _draw(rng, 3, 1, 2, 4)
    yield "square", _draw(rng, 2, 5, 4, 4)
    yield "all_equal", _draw(rng, 4, 4, 4, 4)

    s, hs, _ = _draw(rng, 3, 4, 5, 5)
    yield "identity", (s, hs, np.eye(5))

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 4, 3, 6, 5))


def _draw(rng, batch, steps, decoder_units, encoder_units):
    s = rng.normal(size=(batch, decoder_units))
    hs = rng.normal(size=(batch, steps, encoder_units))
    W = rng.normal(size=(decoder_units, encoder_units)) / np.sqrt(encoder_units)
    return s, hs, W


def _coarse(array):
    """float32 on a grid of sixteenths: products and their sums are exact, so order is no matter."""
    return (np.round(16 * array) / 16).astype(np.float32)
