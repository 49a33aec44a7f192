"""Numbers of questions as a person writes them down: 1-3, 7."""

from collections.abc import Iterable
from itertools import groupby


def spans(places: Iterable[int]) -> str:
    """Return places from 0, in order, as numbers from 1; neighbours are drawn together."""
    runs = groupby(enumerate(places), key=lambda pair: pair[1] - pair[0])
    numbers = [[place + 1 for _, place in run] for _, run in runs]
    return ", ".join(f"{run[0]}-{run[-1]}" if run[1:] else f"{run[0]}" for run in numbers)
