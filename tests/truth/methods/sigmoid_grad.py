"""Complex-step derivative of 1 / (1 + exp(-x)); at 0 by hand: 1/2 * 1/2 = 1/4."""

import numpy as np

STEP = 1e-30  # so small that the error of the method is below all digits


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for shape in ((), (9,), (3, 2, 4)):
        x = np.array(3 * rng.normal(size=shape))
        value = 1 / (1 + np.exp(-(x + 1j * STEP)))
        yield (x,), value.imag / STEP

    yield (np.zeros((2, 3)),), np.full((2, 3), 0.25)
