"""Complex-step differentiation of sum(do * o) with respect to every single weight."""

import numpy as np

STEP = 1e-30


def vectors(rng):
    for batch, steps, inputs, hidden, outputs in (
        (2, 4, 3, 4, 1),
        (3, 1, 2, 3, 2),
        (2, 5, 1, 2, 3),
    ):
        xs = rng.normal(size=(batch, steps, inputs))
        do = rng.normal(size=(batch, steps, outputs))
        weights = [
            0.7 * rng.normal(size=shape)
            for shape in ((hidden, inputs), (hidden, hidden), (outputs, hidden))
        ]
        gradients = [np.zeros(w.shape) for w in weights]
        for place, gradient in enumerate(gradients):
            for index in np.ndindex(gradient.shape):
                moved = [w.astype(complex) for w in weights]
                moved[place][index] += 1j * STEP
                gradient[index] = loss(xs, do, *moved).imag / STEP
        yield (xs, do, *weights), tuple(gradients)


def loss(xs, do, W, U, V):
    """A loss whose derivative by the outputs is do: each output times its own number."""
    total, h = 0, np.zeros((len(xs), len(U)))
    for t in range(xs.shape[1]):
        h = np.einsum("hi,bi->bh", W, xs[:, t]) + np.einsum("hg,bg->bh", U, h)
        total = total + (do[:, t] * np.einsum("oh,bh->bo", V, h)).sum()
    return total
