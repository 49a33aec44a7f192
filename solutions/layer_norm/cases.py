"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5)
    yield "sequence", _draw(rng, 2, 4, 3)
    yield "square", (*_draw(rng, 4, 4, 4), 1e-3)
    yield "vector", (*_draw(rng, 6), 1e-6)

    _, gamma, beta = _draw(rng, 5)
    yield "small_variance", (1e-3 * _spread(rng, 4, 5), gamma, beta)
    yield "large_eps", (*_draw(rng, 3, 4), float(rng.uniform(0.3, 0.6)))

    # Quarters, so that the mean of equal values is exact in any precision
    x, gamma, beta = _draw(rng, 3, 4)
    x[1] = rng.integers(4, 13) / 4
    yield "constant_row", (x, gamma, beta, 1e-4)

    yield "one_component", _draw(rng, 3, 2, 1)
    yield "float32", tuple(array.astype(np.float32) for array in _draw(rng, 3, 2, 4))


def _draw(rng, *shape):
    x = 2 * _spread(rng, *shape) + rng.uniform(1, 2, size=(*shape[:-1], 1))
    sign = rng.choice([-1, 1], size=shape[-1])
    return x, sign * rng.uniform(0.5, 2, size=shape[-1]), rng.normal(size=shape[-1])


def _spread(rng, *shape):
    """Around 0, and never close together: each row holds one number from each of D intervals."""
    grid = np.arange(shape[-1]) - (shape[-1] - 1) / 2
    return rng.permuted(grid + rng.uniform(-0.3, 0.3, size=shape), axis=-1)
