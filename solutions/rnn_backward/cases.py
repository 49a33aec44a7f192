"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 2, 4)
    yield "one_sample", _draw(rng, 1, 4, 3, 5)
    yield "long", _draw(rng, 2, 15, 4, 3)

    *inputs, dhs = _draw(rng, 4, 5, 2, 3)
    dhs[:, :-1] = 0
    yield "last_only", (*inputs, dhs)

    yield "one_step", _draw(rng, 3, 1, 2, 4)

    xs, h0, *others = _draw(rng, 2, 4, 3, 5)
    yield "zero_state", (xs, np.zeros_like(h0), *others)

    yield "all_equal", _draw(rng, 3, 3, 3, 3)
    yield "float32", tuple(a.astype(np.float32) for a in _draw(rng, 4, 3, 2, 5))


def _draw(rng, batch, steps, inputs, hidden):
    xs = rng.normal(size=(batch, steps, inputs))
    h0 = rng.choice([-1.0, 1.0], size=(batch, hidden)) * rng.uniform(0.3, 0.9, (batch, hidden))
    W = 0.7 * rng.normal(size=(hidden, inputs)) / np.sqrt(inputs)
    U = rng.normal(size=(hidden, hidden))
    U = 1.2 * U / np.linalg.norm(U, 2)
    b = rng.choice([-1.0, 1.0], size=hidden) * rng.uniform(0.2, 0.5, size=hidden)
    dhs = rng.normal(size=(batch, steps, hidden))
    return xs, h0, W, U, b, dhs
