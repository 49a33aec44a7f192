"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", (*_draw(rng, 3, 4, 10, 7), 2, None)
    yield "equal", (*_draw(rng, 3, 3, 9, 9), 3, None)
    yield "one_step", (*_draw(rng, 2, 1, 4, 5), 1, None)
    yield "causal", (*_draw(rng, 2, 4, 6, 5), 3, np.tril(np.ones((4, 4), dtype=bool)))

    seen = np.arange(5) < np.array([3, 5, 2])[:, None, None, None]
    yield "padding", (*_draw(rng, 3, 5, 4, 6), 2, seen)

    window = np.abs(np.arange(4) - np.arange(4)[:, None]) <= 1
    yield "each_head", (*_draw(rng, 3, 4, 4, 6), 2, np.stack([window, ~window]))

    mask = rng.permuted(np.tile([True, True, False, False], (2, 1, 4, 1)), axis=-1)
    mask[0, 0, 1] = mask[0, 0, 3] = mask[1, 0, 2] = False
    yield "nothing_to_see", (*_draw(rng, 2, 4, 6, 5), 2, mask)

    x, params = _draw(rng, 3, 5, 8, 6)
    x, params = _coarse(x), {name: _coarse(array) for name, array in params.items()}
    params |= {name: 32 * params[name] for name in ("Wq", "Wk")}
    yield "large", (x, params, 2, None)

    x, params = _draw(rng, 2, 3, 8, 6)
    x, single = _single(x), {name: _single(array) for name, array in params.items()}
    yield "float32", (x, single, 2, np.tril(np.ones((3, 3), dtype=bool)))


def _draw(rng, batch, steps, size, hidden):
    params = {}
    for name in "qkvo":
        params["W" + name] = 1.5 * rng.normal(size=(size, size)) / np.sqrt(size)
        params["b" + name] = rng.normal(size=size)
    params["W1"] = 1.5 * rng.normal(size=(hidden, size)) / np.sqrt(size)
    params["b1"] = rng.normal(size=hidden)
    params["W2"] = 1.5 * rng.normal(size=(size, hidden)) / np.sqrt(hidden)
    params["b2"] = rng.normal(size=size)
    for which in "12":
        params["g" + which] = rng.choice([-1, 1], size=size) * rng.uniform(0.5, 2, size=size)
        params["be" + which] = rng.normal(size=size)
    return rng.normal(size=(batch, steps, size)), params


def _coarse(array):
    """Multiples of 1/8: products and their sums are exact in float32, so order is no matter."""
    return np.round(8 * array) / 8


def _single(array):
    return _coarse(array).astype(np.float32)
