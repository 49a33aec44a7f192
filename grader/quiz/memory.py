"""What a learner remembers: the FSRS model over the records of answers. Pure.

The state of a card is derived from its reviews and never stored, so that a better model needs no
migration. Source of the model: Ye, Su, Cao, "A Stochastic Shortest Path Algorithm for Optimizing
Spaced Repetition Scheduling" (KDD 2022), in the version FSRS-6 of the package `fsrs`.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from itertools import groupby
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

from grader.quiz.record import Record

if TYPE_CHECKING:
    from fsrs import Card, Rating, Scheduler

UNSEEN = 0.25
"""Chance of answering a new question with four options."""
NEARLY = 0.5  # a response with at least this score shows something remembered
RETENTION = 0.9
LEECH = 4  # lapses after which more reviews alone do not help
STEP = timedelta(minutes=10)


class Memory(Struct, frozen=True):
    """What is known of one item: its card, and how the last answer went."""

    item: str
    card: "Card"
    score: float
    """Of the last answer."""
    sure: bool
    """Whether the learner said so of the last answer."""
    answers: int
    lapses: int
    """How many answers were wrong."""

    @property
    def due(self) -> datetime:
        return self.card.due

    @property
    def wrong(self) -> bool:
        return self.score < NEARLY

    @property
    def deceived(self) -> bool:
        """Sure and wrong: what most needs to come back."""
        return self.wrong and self.sure

    @property
    def leech(self) -> bool:
        return self.lapses >= LEECH and self.wrong


def memories(records: Iterable[Record], versions: Mapping[str, str]) -> dict[str, Memory]:
    """Return the memory of every item answered in the version that it has today."""
    valid = [one for one in records if versions.get(one.item) == one.version]
    ordered = sorted(valid, key=lambda one: (one.item, one.answered))
    return {
        item: _memory(item, list(answers))
        for item, answers in groupby(ordered, key=lambda one: one.item)
    }


def recall(memory: Memory | None, when: datetime) -> float:
    """Return the chance that the item is answered right at that time, by memory or by guessing."""
    if memory is None:
        return UNSEEN
    known = _scheduler().get_card_retrievability(memory.card, when)
    return UNSEEN + (1 - UNSEEN) * known


def _memory(item: str, records: Sequence[Record]) -> Memory:
    card = _fsrs().Card(card_id=0, due=records[0].answered)
    for one in records:
        card, _ = _scheduler().review_card(card, _rating(one), one.answered)
    last = records[-1]
    return Memory(
        item=item,
        card=card,
        score=last.score,
        sure=last.confidence == "sure",
        answers=len(records),
        lapses=sum(one.score < NEARLY for one in records),
    )


def _rating(record: Record) -> "Rating":
    """Wrong or passed: again. Partly right, or right but unsure: hard. Right: good."""
    rating: type[Rating] = _fsrs().Rating
    if record.passed or record.score < NEARLY:
        return rating.Again
    unsure = record.score < 1 or record.confidence == "unsure"
    return rating.Hard if unsure else rating.Good


@cache
def _fsrs() -> ModuleType:
    import fsrs  # noqa: PLC0415 - a first session has nothing to remember

    return fsrs


@cache
def _scheduler() -> "Scheduler":
    """The default parameters; without noise, so that a plan can be made again."""
    scheduler: Scheduler = _fsrs().Scheduler(
        desired_retention=RETENTION,
        learning_steps=(STEP,),
        relearning_steps=(STEP,),
        enable_fuzzing=False,
    )
    return scheduler
