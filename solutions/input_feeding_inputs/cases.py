"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 4, 5)
    yield "single", _draw(rng, 1, 5, 2)

    emb_t, h_tilde_prev = _draw(rng, 2, 3, 4)
    yield "first_step", (emb_t, np.zeros_like(h_tilde_prev))

    yield "equal_sizes", _draw(rng, 2, 4, 4)
    yield "all_equal", _draw(rng, 3, 3, 3)
    yield "float32", tuple(array.astype(np.float32) for array in _draw(rng, 4, 2, 3))


def _draw(rng, batch, embedding, units):
    return _parts(rng, 3, (batch, embedding)), _parts(rng, 1, (batch, units))


def _parts(rng, largest, shape):
    """Multiples of 1/64 other than 0, all different in an array: float32 holds them exactly."""
    numbers = rng.permutation(np.arange(1, 64 * largest))[: np.prod(shape)]
    return (rng.choice([-1, 1], size=numbers.shape) * numbers / 64).reshape(shape)
