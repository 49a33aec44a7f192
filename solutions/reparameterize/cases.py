"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3)
    yield "single", _draw(rng, 1, 5)
    yield "square", _draw(rng, 3, 3)

    mu, logvar, eps = _draw(rng, 2, 4)
    yield "no_noise", (mu, logvar, np.zeros_like(eps))

    mu, logvar, eps = _draw(rng, 3, 4)
    logvar[:, ::2] = -1000
    yield "narrow", (mu, logvar, eps)

    mu, logvar, eps = _draw(rng, 2, 3)
    yield "wide", (mu, 4 + 2 * np.abs(logvar), eps)

    yield "float32", tuple(a.astype(np.float32) for a in _draw(rng, 3, 5))


def _draw(rng, batch, size):
    """Log-variances of both signs, none of them near zero, and no noise near zero."""
    mu = rng.normal(size=(batch, size))
    logvar = rng.uniform(0.8, 2.5, size=(batch, size))
    logvar[rng.permutation(batch * size).reshape(batch, size) % 2 == 0] *= -1
    eps = rng.uniform(0.5, 1.8, size=(batch, size)) * rng.choice([-1, 1], size=(batch, size))
    return mu, logvar, eps
