"""The definition as it stands, and complex-step differentiation of it (exact to rounding)."""

import numpy as np

STEP = 1e-100


def vectors(rng):
    for negatives, size in [(4, 3), (2, 5), (0, 4)]:
        center, outside = rng.normal(size=(2, size))
        rows = rng.normal(size=(negatives, size))
        rows[1:2] = rows[:1]  # the same negative twice, where there are two
        args = center, outside, rows
        gradients = (_gradient(args, place) for place in range(3))
        yield args, (_loss(*args).real, *gradients)
    # Softplus of 1600 and of 900 is the number itself; both sigmoids are 1 to rounding.
    center, outside = np.array([40.0, 0.0]), np.array([-40.0, 1.0])
    rows = np.array([[22.5, 2.0], [-30.0, 3.0]])
    gradients = np.array([40.0 + 22.5, -1.0 + 2.0]), -center, np.array([center, 0 * center])
    yield (center, outside, rows), (1600.0 + 900.0, *gradients)


def _loss(center, outside, rows):
    positive = 1 / (1 + np.exp(-(outside * center).sum()))
    negative = 1 / (1 + np.exp((rows * center).sum(axis=1)))
    return -np.log(positive) - np.log(negative).sum()


def _gradient(args, place):
    result = np.zeros(args[place].shape)
    for index in np.ndindex(*result.shape):
        moved = [array.astype(complex) for array in args]
        moved[place][index] += STEP * 1j
        result[index] = _loss(*moved).imag / STEP
    return result
