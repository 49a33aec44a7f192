"""Closed form: deviations that are powers of 2, chosen first, and logvar made from them."""

import numpy as np


def vectors(rng):
    """Yield (args, expected): a tuple of positional arguments and what the function must return."""
    for batch, size in [(3, 4), (1, 2), (2, 2)]:
        mu = rng.normal(size=(batch, size))
        powers = rng.integers(-3, 4, size=(batch, size))
        eps = rng.normal(size=(batch, size))
        # sigma = 2^n, so log sigma^2 = 2 n ln 2, and sigma eps is exact
        yield (mu, 2 * powers * np.log(2), eps), mu + np.ldexp(eps, powers)
