"""How close is equal. The classes and their reasons are those of the exercises' design.

A right answer in float64 lies some 1e-15 from the reference, one in float32 at most 2e-5 (relative
to 1 + |expected|), and the smallest wrong answer that a case can show lies at 0.02. So there is
room on both sides, and the exact constant hardly matters.
"""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np


@dataclass(frozen=True, slots=True)
class Bounds:
    """|actual - expected| <= atol + rtol * |expected|."""

    rtol: float
    atol: float


class Tolerance(StrEnum):
    """The class that an exercise names in `tolerance:`."""

    A = "A"
    """Values of one formula."""
    B = "B"
    """The same, where honest variants add a small epsilon inside."""
    G = "G"
    """Gradients against an analytic reference."""
    EXACT = "exact"
    """Integers, labels, copies: equality."""
    PROPERTIES = "properties"
    """Many answers are right: laws of the author decide. Two answers are the same as in A."""

    def bounds(self, dtype: np.dtype[np.generic]) -> Bounds:
        """Return the bounds for a result of this dtype; float32 work is accepted as such."""
        if self is Tolerance.EXACT:
            return Bounds(0.0, 0.0)
        return FLOAT32 if dtype == np.float32 else FLOAT64[self]


@dataclass(frozen=True, slots=True)
class Single:
    """A class on a case whose inputs are float32: honest work may stay in float32 or leave it."""

    tolerance: "Measure"

    def bounds(self, dtype: np.dtype[np.generic]) -> Bounds:
        exact = self.tolerance is Tolerance.EXACT
        return self.tolerance.bounds(dtype) if exact else FLOAT32


@dataclass(frozen=True, slots=True)
class Scaled:
    """A class for values none of which is larger than `scale`.

    Where all are tiny, the absolute room of the class would hold every one of them. What remains
    is the room that rounding needs beside numbers around 1: 1 - sigmoid(x) is sigmoid(-x).
    """

    tolerance: Tolerance
    scale: float

    def bounds(self, dtype: np.dtype[np.generic]) -> Bounds:
        bounds = self.tolerance.bounds(dtype)
        epsilon = np.finfo(np.float32 if dtype == np.float32 else np.float64).eps
        rounding = ROUNDINGS * float(epsilon)
        return Bounds(bounds.rtol, min(bounds.atol, max(bounds.rtol * self.scale, rounding)))


@dataclass(frozen=True, slots=True)
class Whole:
    """Counts, however they were computed: one more or less is another count, up to a billion."""

    def bounds(self, dtype: np.dtype[np.generic]) -> Bounds:
        return FLOAT32 if dtype == np.float32 else Bounds(rtol=WHOLE, atol=WHOLE)


Measure = Tolerance | Scaled | Whole | Single

ROUNDINGS = 8
WHOLE = 0.5e-9
FLOAT32 = Bounds(rtol=1e-4, atol=1e-5)
FLOAT64 = {
    Tolerance.A: Bounds(rtol=1e-6, atol=1e-8),
    Tolerance.B: Bounds(rtol=1e-6, atol=2e-6),
    Tolerance.G: Bounds(rtol=1e-6, atol=1e-9),
    Tolerance.PROPERTIES: Bounds(rtol=1e-6, atol=1e-8),
}
