"""Closed form without sine or cosine: one step in position turns each pair by a fixed angle.

With the complex number z = exp(1j / 10000 ** (2i / d)) the row of position p holds, for each pair
i, the imaginary part of z ** p and then its real part.
"""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for positions, size in ((1, 4), (5, 6), (int(rng.integers(4, 8)), 5), (6, 1)):
        turn = np.exp(1j * np.exp(-np.log(10000) * np.arange(0, size, 2) / size))
        row, rows = np.ones_like(turn), []
        for _ in range(positions):
            rows.append(np.stack([row.imag, row.real], axis=1).ravel()[:size])
            row = row * turn
        yield (positions, size), np.array(rows)
