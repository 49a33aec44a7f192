"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "window", (*_draw(rng, 3, 7, 2, 5, 4), 3)
    yield "own_step", (*_draw(rng, 4, 5, 3, 2, 6), 1)
    yield "one_sample", (*_draw(rng, 1, 5, 3, 4, 2), 2)

    xs, do, W, U, V = _draw(rng, 2, 6, 3, 5, 4)
    do[:, :-1] = 0
    yield "last_only", (xs, do, W, U, V, 4)

    yield "whole", (*_draw(rng, 2, 5, 3, 4, 1), 5)
    yield "beyond", (*_draw(rng, 3, 4, 2, 5, 1), 9)
    yield "one_step", (*_draw(rng, 3, 1, 5, 4, 2), 2)
    yield "all_equal", (*_draw(rng, 4, 4, 4, 4, 4), 2)

    # Quarters: float32 sums are exact, so work that mixes float32 and float64 is right, too.
    quarters = (np.round(4 * a) / 4 for a in _draw(rng, 4, 5, 3, 2, 1))
    yield "float32", (*(a.astype(np.float32) for a in quarters), 3)


def _draw(rng, batch, steps, inputs, hidden, outputs):
    xs = rng.normal(size=(batch, steps, inputs))
    do = rng.normal(size=(batch, steps, outputs))
    W = rng.normal(size=(hidden, inputs)) / np.sqrt(inputs)
    V = rng.normal(size=(outputs, hidden)) / np.sqrt(hidden)
    U = rng.normal(size=(hidden, hidden))
    U = 1.1 * U / np.linalg.norm(U, 2)  # what is cut off still weighs something
    return xs, do, W, U, V
