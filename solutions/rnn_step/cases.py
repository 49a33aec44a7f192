"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3, 5)
    yield "single", _draw(rng, 1, 4, 3)
    yield "square", _draw(rng, 3, 4, 4)
    yield "cube", _draw(rng, 3, 3, 3)

    x, h, W, U, b = _draw(rng, 3, 2, 4)
    yield "first_step", (x, np.zeros_like(h), W, U, b)

    x, h, W, U, b = _draw(rng, 3, 5, 2)
    yield "saturated", (30 * x, h, W, U, b)

    # Eighths: float32 sums are exact, so work that mixes float32 and float64 is right, too.
    eighths = (np.round(8 * a) / 8 for a in _draw(rng, 4, 3, 5))
    yield "float32", tuple(a.astype(np.float32) for a in eighths)


def _draw(rng, batch, inputs, hidden):
    x = rng.normal(size=(batch, inputs))
    h = np.tanh(rng.normal(size=(batch, hidden)))
    W = rng.normal(scale=0.6, size=(hidden, inputs))
    U = rng.normal(scale=0.6, size=(hidden, hidden))
    b = rng.choice([-1.0, 1.0], size=hidden) * rng.uniform(0.3, 0.8, size=hidden)
    return x, h, W, U, b
