"""A record: one answer as history remembers it. Plans and forecasts are made from records alone."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from msgspec import Struct


class Record(Struct, frozen=True):
    """One answer to one item, in practice or in a mock exam."""

    item: str
    version: str
    """Of the item when it was asked: another key or other options begin anew."""
    seed: int
    params: Mapping[str, Any]
    """The numbers that were drawn; empty for an item that is always the same."""
    score: float
    seconds: float
    """How long the learner took; 0 where nobody measured."""
    confidence: str
    """`sure`, `unsure`, or empty when it was not asked for."""
    passed: bool
    """The learner gave no answer (パス)."""
    self_marked: bool
    answered: datetime
    """In UTC."""
    paper: int | None
    """The number of the mock exam that it belongs to."""
