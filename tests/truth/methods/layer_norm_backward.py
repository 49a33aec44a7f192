"""Complex step: the loss sum(dy * y), each entry of x, gamma and beta moved by 1e-30 i."""

import numpy as np

STEP = 1e-30


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for shape in ((3, 4), (2, 2, 3), (5,)):
        x, dy = rng.normal(1, 2, size=(2, *shape))
        gamma, beta = rng.normal(size=(2, shape[-1]))
        yield (x, gamma, dy), _gradients(x, gamma, beta, dy)

    x = rng.normal(size=(2, 3)) * np.array([[0.01], [0.0]]) + 1  # a small variance, and none
    gamma, beta = rng.normal(size=(2, 3))
    dy = rng.normal(size=(2, 3))
    yield (x, gamma, dy), _gradients(x, gamma, beta, dy)


def _gradients(x, gamma, beta, dy):
    point = x, gamma, beta
    gradients = tuple(np.zeros_like(array) for array in point)
    for which, array in enumerate(point):
        for place in np.ndindex(array.shape):
            moved = [part.astype(complex) for part in point]
            moved[which][place] += STEP * 1j
            gradients[which][place] = np.sum(dy * _forward(*moved)).imag / STEP
    return gradients


def _forward(x, gamma, beta):
    rest = x - np.sum(x, axis=-1, keepdims=True) / x.shape[-1]
    variance = np.sum(rest * rest, axis=-1, keepdims=True) / x.shape[-1]
    return gamma * rest / np.sqrt(variance + 1e-5) + beta
