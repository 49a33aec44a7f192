"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    tensors = _gradients(rng, [(3, 4), (5,), (2, 2, 3)], (3, 9, 6))
    yield "tensors", (tensors, _between(rng, 2, 2.8))
    small_parts = _gradients(rng, [(4,), (2, 3), (6,)], (2, 1, 1.5))
    yield "small_parts", (small_parts, _between(rng, 2.2, 2.5))
    yield "below_one", (_gradients(rng, [(2, 5), (3,)], (0.4, 1.2)), _between(rng, 0.5, 0.9))
    yield "unchanged", (_gradients(rng, [(3, 2), (4,)], (2, 1)), _between(rng, 4, 6))

    # 2*2 + 3*3 + 6*6 = 7*7, and times a power of two all of it stays exact
    size = 2.0 ** rng.integers(0, 4)
    two, three, six = size * rng.permutation([2.0, 3.0, 6.0]) * rng.choice([-1.0, 1.0], size=3)
    yield "equal", ([np.array([[two], [three]]), np.array([six])], float(7 * size))

    yield "zero", ([np.zeros((2, 3)), np.zeros(4)], _between(rng, 0.5, 2))
    yield "one", (_gradients(rng, [(3, 4)], (7,)), _between(rng, 2, 3))
    yield "empty", ([], _between(rng, 0.5, 2))

    gradients = [g.astype(np.float32) for g in _gradients(rng, [(4, 2), (3,)], (5, 8))]
    yield "float32", (gradients, _between(rng, 2, 3))


def _gradients(rng, shapes, norms):
    """Entries of both signs with the given norms, none of them close to 0."""
    gradients = []
    for shape, norm in zip(shapes, norms, strict=True):
        entries = rng.choice([-1.0, 1.0], size=shape) * rng.uniform(0.4, 1.6, size=shape)
        entries.flat[:2] = abs(entries.flat[0]), -abs(entries.flat[1])
        rate = norm * rng.uniform(0.95, 1.05) / np.sqrt(np.sum(entries**2))
        gradients.append(rate * entries)
    return gradients


def _between(rng, low, high):
    return float(rng.uniform(low, high))
