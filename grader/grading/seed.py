"""Seeds: where chance comes from."""

import os


def fresh_seed() -> int:
    """Return a seed that nobody can foresee."""
    return int.from_bytes(os.urandom(4), "big") >> 1
