"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 3, 5, 2, 4, 2)
    yield "one_sample", _draw(rng, 1, 4, 3, 4, 2)

    xs, do, W, U, V = _draw(rng, 4, 4, 3, 5, 2)
    do[:, :-1] = 0
    yield "last_only", (xs, do, W, U, V)

    yield "long", _draw(rng, 2, 15, 2, 3, 1)
    yield "one_step", _draw(rng, 3, 1, 3, 4, 2)
    yield "outputs_equal_batch", _draw(rng, 3, 4, 2, 5, 3)
    yield "all_equal", _draw(rng, 3, 3, 3, 3, 3)

    # Quarters: float32 sums are exact, so work that mixes float32 and float64 is right, too.
    quarters = (np.round(4 * a) / 4 for a in _draw(rng, 4, 3, 3, 4, 2))
    yield "float32", tuple(a.astype(np.float32) for a in quarters)


def _draw(rng, batch, steps, inputs, hidden, outputs):
    xs = rng.normal(size=(batch, steps, inputs))
    do = rng.normal(size=(batch, steps, outputs))
    W = rng.normal(size=(hidden, inputs)) / np.sqrt(inputs)
    V = rng.normal(size=(outputs, hidden)) / np.sqrt(hidden)
    U = rng.normal(size=(hidden, hidden))
    U = 0.9 * U / np.linalg.norm(U, 2)  # no explosion over many steps
    return xs, do, W, U, V
