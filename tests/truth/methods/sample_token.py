"""Exact fractions: weights 2^n from logits n ln 2 over a temperature, summed without rounding."""

from fractions import Fraction

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for size, temperature in [(5, 0.5), (6, 1.0), (7, 2.0), (4, 4.0)]:
        powers = rng.integers(-3, 4, size=size)
        weights = [Fraction(2) ** int(n) for n in powers]
        cuts = [sum(weights[: k + 1]) / sum(weights) for k in range(size)]
        token = int(rng.integers(size))
        below = cuts[token - 1] if token else Fraction(0)
        u = float((below + cuts[token]) / 2)  # the middle of the token's interval
        # exp(logit / temperature) = 2^n exactly when logit = n * temperature * ln 2
        yield (powers * temperature * np.log(2), u, temperature), token
