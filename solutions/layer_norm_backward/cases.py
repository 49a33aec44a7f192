"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5)
    yield "sequence", _draw(rng, 2, 4, 3)
    yield "square", _draw(rng, 4, 4, 4)
    yield "vector", _draw(rng, 6)

    # A gradient that is small as well, so that dx is of ordinary size
    x, gamma, dy = _draw(rng, 4, 5)
    yield "small_variance", (x / 500, gamma, dy / 100)

    # Coarse numbers: the mean of equal values is exact, and so is what cancels in that row
    x, gamma, dy = (np.round(8 * array) / 8 for array in _draw(rng, 3, 4))
    x[1] = rng.integers(8, 25) / 8
    yield "constant_row", (x, gamma, dy / 128)

    yield "one_component", _draw(rng, 3, 2, 1)
    yield "float32", tuple(array.astype(np.float32) for array in _draw(rng, 2, 3, 4))


def _draw(rng, *shape):
    """Rows of x hold one number from each of D intervals, so none has a tiny variance."""
    grid = np.arange(shape[-1]) - (shape[-1] - 1) / 2
    x = 2 * rng.permuted(grid + rng.uniform(-0.3, 0.3, size=shape), axis=-1)
    x += rng.uniform(1, 2, size=(*shape[:-1], 1))
    gamma = rng.choice([-1, 1], size=shape[-1]) * rng.uniform(0.5, 2, size=shape[-1])
    return x, gamma, rng.normal(size=shape)
