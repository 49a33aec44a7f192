"""Closed forms: fourth powers of integers, whose power 0.75 is a cube; and 40-digit decimals."""

from decimal import Decimal, localcontext

import numpy as np


def vectors(rng):
    # 16, 81, 0, 1, 256 are 2, 3, 0, 1, 4 to the fourth; the cubes 8, 27, 0, 1, 64 add up to 100.
    yield (np.array([16, 81, 0, 1, 256]),), np.array([0.08, 0.27, 0.0, 0.01, 0.64])
    # Square roots 1, 2, 7 add up to 10.
    yield (np.array([1, 4, 49]), 0.5), np.array([0.1, 0.2, 0.7])
    counts = rng.integers(1, 2000, size=8)
    yield (counts,), _in_decimals(counts.tolist(), "0.75")
    yield (counts, 0.3), _in_decimals(counts.tolist(), "0.3")


def _in_decimals(counts, power):
    with localcontext() as context:
        context.prec = 40
        weights = [(Decimal(count).ln() * Decimal(power)).exp() for count in counts]
        return np.array([float(weight / sum(weights)) for weight in weights])
