"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "general", (_vector(rng, 7, 3.0), _vector(rng, 7, 0.6))
    yield "lengths", (_vector(rng, 4, 200.0), _vector(rng, 4, 0.25))

    vector = _vector(rng, 5, 2.0)
    yield "parallel", (vector, 3.5 * vector)
    yield "opposite", (vector, -0.75 * vector)

    p, q, r = rng.integers(1, 6, size=3) / 2  # halves: the inner product is exactly 0
    yield "orthogonal", (np.array([p, q, r, 1]), np.array([-q, p, 1, -r]))

    yield "first_zero", (np.zeros(3), _vector(rng, 3, 2.0))
    yield "second_zero", (_vector(rng, 6, 0.5), np.zeros(6))
    yield "both_zero", (np.zeros(4), np.zeros(4))
    yield "float32", (_vector(rng, 8, 4.0).astype(np.float32), _coarse(rng, 8))


def _vector(rng, size, norm):
    """A vector of that norm, with a mean and a first element well away from 0."""
    vector = rng.uniform(-1, 1, size=size) + 0.3
    vector[0] = 1.5 * rng.choice([-1, 1])
    return norm * vector / np.sqrt(vector @ vector)


def _coarse(rng, size):
    return (rng.integers(-8, 9, size=size) / 16 + 0.5).astype(np.float32)
