"""What answers say about ability: first exposures and fresh variants, nothing that was seen before.

Who answers the same question a second time shows memory of it; the exam asks others.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol

from grader.quiz.record import Record
from grader.quiz.wish import Askable

FLOORS = {"single": 0.25, "blank": 0.25, "multiple": 0.1}
"""Chance of full marks by guessing, for kinds that offer options."""
EXAM_FLOOR = 0.25  # in a mock exam everything is asked with four options


class Known(Askable, Protocol):
    """What has to be known of an item."""

    @property
    def difficulty(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Evidence:
    """One answer that says something about ability."""

    topic: str
    difficulty: int
    """From 1 to 5, as the author judged it."""
    score: float
    """Between 0 and 1."""
    floor: float
    """The score that guessing gives on average."""


def evidence(records: Iterable[Record], items: Mapping[str, Known]) -> tuple[Evidence, ...]:
    """Return the answers that count, in their order. Marks that learners gave themselves do not."""
    seen: set[tuple[str, str]] = set()
    found = []
    for one in records:
        item = items.get(one.item)
        variant = one.item, json.dumps(dict(one.params), sort_keys=True)
        if item is None or one.self_marked or variant in seen:
            continue
        seen.add(variant)
        floor = EXAM_FLOOR if one.paper is not None else FLOORS.get(item.kind, 0.0)
        chance = 0.0 if one.passed else floor
        found.append(Evidence(item.topic, item.difficulty, one.score, chance))
    return tuple(found)
