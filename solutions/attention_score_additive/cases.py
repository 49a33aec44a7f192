"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 4, 6, 7)
    yield "single", _draw(rng, 1, 4, 5, 2, 3)
    yield "one_step", _draw(rng, 3, 1, 2, 4, 5)
    yield "one_unit", _draw(rng, 2, 4, 3, 5, 1)
    yield "equal_sizes", _draw(rng, 4, 4, 4, 4, 4)

    s, hs, W_a, v_a = _draw(rng, 2, 6, 3, 4, 5)
    yield "saturated", (s, hs, 100 * W_a, v_a)

    yield "float32", tuple(_coarse(array) for array in _draw(rng, 4, 3, 5, 6, 2))


def _draw(rng, batch, steps, decoder_units, encoder_units, hidden):
    s = rng.normal(size=(batch, decoder_units))
    hs = rng.normal(size=(batch, steps, encoder_units))
    joined = decoder_units + encoder_units
    W_a = rng.normal(size=(hidden, joined)) / np.sqrt(joined)
    v_a = rng.uniform(0.5, 1.5, size=hidden) * rng.choice([-1, 1], size=hidden)
    return s, hs, W_a, v_a


def _coarse(array):
    """float32 on a grid of sixteenths, so that what enters tanh is exact."""
    return (np.round(16 * array) / 16).astype(np.float32)
