"""Inputs only. What each should return is the reference's business."""

import numpy as np


def cases(rng):
    yield "batch", _draw(rng, 4, 3)
    yield "single", _draw(rng, 1, 5)
    yield "one_latent", _draw(rng, 6, 1)
    yield "square", _draw(rng, 3, 3)
    yield "zero", (np.zeros((2, 4)), np.zeros((2, 4)))

    mu, logvar = _draw(rng, 3, 4)
    logvar[:, ::2] = -1000
    yield "narrow", (mu, logvar)

    mu, logvar = _draw(rng, 2, 5)
    yield "wide", (4 * mu, 4 + 2 * np.abs(logvar))

    yield "float32", tuple(a.astype(np.float32) for a in _draw(rng, 5, 3))


def _draw(rng, batch, size):
    """More large than small variances: the mean of logvar is about a half, that of mu about one."""
    mu = rng.normal(1, 0.5, size=(batch, size))
    return mu, rng.uniform(-1.2, 2.2, size=(batch, size))
