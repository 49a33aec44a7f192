"""Closed form: targets that count up by one, so that the token before t is the one at t less 1."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, steps in [(3, 5), (4, 4), (2, 1)]:
        starts = 100 * rng.permutation(9)[:batch, None] + 50
        targets = starts + np.arange(steps)
        bos = int(rng.integers(1, 9))
        expected = targets - 1
        expected[:, 0] = bos
        yield (targets, bos), expected
