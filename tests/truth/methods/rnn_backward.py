"""Complex-step differentiation of sum(dhs * hs) with respect to every single number."""

import numpy as np

STEP = 1e-30


def vectors(rng):
    for batch, steps, inputs, hidden in ((2, 3, 3, 4), (3, 1, 2, 2), (1, 4, 2, 3)):
        arguments = [
            rng.normal(size=(batch, steps, inputs)),
            rng.uniform(-1, 1, size=(batch, hidden)),
            rng.normal(size=(hidden, inputs)),
            rng.normal(size=(hidden, hidden)),
            rng.normal(size=hidden),
        ]
        dhs = rng.normal(size=(batch, steps, hidden))
        gradients = [np.zeros(a.shape) for a in arguments]
        for place, gradient in enumerate(gradients):
            for index in np.ndindex(gradient.shape):
                moved = [a.astype(complex) for a in arguments]
                moved[place][index] += 1j * STEP
                gradient[index] = loss(*moved, dhs).imag / STEP
        yield (*arguments, dhs), tuple(gradients)


def loss(xs, h, W, U, b, dhs):
    total = 0
    for t in range(xs.shape[1]):
        h = np.tanh(np.einsum("hi,bi->bh", W, xs[:, t]) + np.einsum("hg,bg->bh", U, h) + b)
        total = total + (dhs[:, t] * h).sum()
    return total
