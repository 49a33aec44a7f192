"""Seeds: where chance comes from."""

import os

LARGEST = 2**32 - 1
"""Short enough to be typed again; the history and every generator take it."""


def fresh_seed() -> int:
    """Return a seed that nobody can foresee."""
    return int.from_bytes(os.urandom(4), "big") >> 1
