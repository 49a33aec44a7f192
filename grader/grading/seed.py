"""Seeds: where chance comes from."""

import secrets


def fresh_seed() -> int:
    """Return a seed that nobody can foresee."""
    return secrets.randbelow(1 << 31)
