"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 6, 3, 5)
    yield "one_sample", _draw(rng, 1, 5, 3, 4)
    yield "long", _draw(rng, 2, 30, 2, 3)
    yield "one_step", _draw(rng, 3, 1, 2, 4)
    yield "no_steps", _draw(rng, 3, 0, 2, 4)
    yield "all_equal", _draw(rng, 4, 4, 4, 4)
    yield "float32", tuple(a.astype(np.float32) for a in _draw(rng, 3, 4, 2, 5))


def _draw(rng, batch, steps, inputs, hidden):
    xs = rng.normal(size=(batch, steps, inputs))
    h0 = np.tanh(rng.normal(size=(batch, hidden)))
    W = rng.normal(size=(hidden, inputs)) / np.sqrt(inputs)
    U = rng.normal(size=(hidden, hidden))
    U = U / np.linalg.norm(U, 2)  # rounding errors do not grow over many steps
    b = rng.choice([-1.0, 1.0], size=hidden) * rng.uniform(0.3, 0.8, size=hidden)
    return xs, h0, W, U, b
