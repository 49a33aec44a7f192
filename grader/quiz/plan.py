"""Which items to ask, and in which order. Pure: memory, time and randomness enter as arguments.

Without a date of the exam: what the learner was sure of and had wrong, then what is due, then what
is new, then the rest. With one: new questions come before reviews, heavy headings first, because
coverage is what an exam rewards most; then what will be remembered least on the day.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from enum import IntEnum
from functools import partial
from itertools import chain, groupby, islice
from random import Random
from typing import TypeVar

from msgspec import Struct

from grader.content.syllabus import in_exam, weight_of
from grader.errors import LearnerError
from grader.message import Message, say
from grader.quiz.memory import Memory, recall
from grader.quiz.wish import Askable, Wish

A = TypeVar("A", bound=Askable)


class Situation(Struct, frozen=True):
    """What a plan is made from, beside the items."""

    memories: Mapping[str, Memory]
    now: datetime
    marked: Collection[str] = ()
    exam: datetime | None = None
    """When the exam begins; None when there is none, or it is over."""

    @property
    def horizon(self) -> datetime:
        """The time for which to remember: the exam, or now."""
        return self.exam or self.now


class Turn(IntEnum):
    """Groups of items in the order in which they get their turn."""

    DECEIVED = 0
    NEW_BEFORE_EXAM = 1
    DUE = 2
    NEW = 3
    KNOWN = 4


def choose(items: Sequence[A], wish: Wish, situation: Situation, rng: Random) -> tuple[A, ...]:
    """Return the items to ask, those of one group next to each other.

    Among equals the order is random. Raises LearnerError when nothing is left to ask.
    """
    wanted = items
    if wish.only:
        wanted = [item for item in items if _is_wanted(item, wish.only, situation)]
        if not wanted:
            raise LearnerError(NOTHING[wish.only], hint=say("`shiken quiz` asks what comes next."))
    queue = _in_turn(wanted, situation, rng)
    return tuple(islice(_side_by_side(queue, wanted, situation), wish.count))


def begun_at_once(items: Sequence[A], waits: Callable[[A], bool]) -> tuple[A, ...]:
    """Return the items with one in front that nobody has to wait for, if there is one.

    What stood before it comes next, and a group stays together.
    """
    blocks = [
        tuple(block)
        for _, block in groupby(items, lambda item: (item.group, item.group or item.id))
    ]
    first = next((place for place, block in enumerate(blocks) if not waits(block[0])), 0)
    return tuple(chain(blocks[first], *blocks[:first], *blocks[first + 1 :]))


def turn(memory: Memory | None, situation: Situation) -> Turn:
    """Return when an item gets its turn."""
    if memory is None:
        return Turn.NEW if situation.exam is None else Turn.NEW_BEFORE_EXAM
    if memory.deceived:
        return Turn.DECEIVED
    return Turn.DUE if memory.due <= situation.now or situation.exam else Turn.KNOWN


NOTHING: Mapping[str, Message] = {
    "due": say("Nothing is due."),
    "new": say("There is nothing new: you have seen every question that fits."),
    "wrong": say("No question that fits was wrong the last time."),
    "marked": say("No question that fits is marked."),
}


def _is_wanted(item: Askable, only: str, situation: Situation) -> bool:
    memory = situation.memories.get(item.id)
    match only:
        case "due":
            return memory is not None and memory.due <= situation.now
        case "new":
            return memory is None
        case "wrong":
            return memory is not None and memory.wrong
        case "marked":
            return item.id in situation.marked
        case _:
            return True


def _in_turn(items: Sequence[A], situation: Situation, rng: Random) -> Iterator[A]:
    """Yield the items by turn and urgency; sorting is stable, so chance decides among equals."""
    memories = situation.memories
    seen = [item for item in items if item.id in memories] if memories else []
    fresh = [item for item in items if item.id not in memories] if memories else list(items)
    waiting = {turn(None, situation): fresh}
    for item in seen:
        waiting.setdefault(turn(memories[item.id], situation), []).append(item)
    for turn_ in sorted(waiting):
        mixed = _mixed(waiting[turn_], rng)
        if turn_ is Turn.NEW:
            yield from mixed
        elif turn_ is Turn.NEW_BEFORE_EXAM:
            yield from _by_heading(tuple(mixed), Counter(item.topic for item in seen))
        else:
            yield from sorted(mixed, key=partial(_urgency, situation=situation))


def _mixed(items: list[A], rng: Random) -> Iterator[A]:
    """Yield the items in random order. Of thousands few are taken, so none is drawn before."""
    for place in range(len(items)):
        other = rng.randrange(place, len(items))
        items[place], items[other] = items[other], items[place]
        yield items[place]


def _by_heading(fresh: Sequence[A], seen: Counter[str]) -> list[A]:
    """Return the items with heavy headings first, then round again; `seen` is how often before."""
    share, place = _shares(fresh), _places(fresh, seen)
    return sorted(fresh, key=lambda item: (place[item.id] + 0.5) / share[item.topic])


def _urgency(item: Askable, situation: Situation) -> float:
    """Return what sorts an item among those that were seen: small comes first."""
    lost = 1 - recall(situation.memories.get(item.id), situation.horizon)
    return -lost * (_shares([item])[item.topic] if situation.exam else 1.0)


def _shares(items: Sequence[Askable]) -> dict[str, float]:
    """Return the weight of each topic; one that the exam leaves out weighs little."""
    topics = {item.topic for item in items}
    return {topic: float(weight_of(topic)) if in_exam(topic) else 0.25 for topic in topics}


def _places(fresh: Sequence[Askable], seen: Counter[str]) -> dict[str, int]:
    """Return how many items of its heading come before each item."""
    counted = Counter(seen)
    places = {}
    for item in fresh:
        places[item.id] = counted[item.topic]
        counted[item.topic] += 1
    return places


def _side_by_side(queue: Iterator[A], wanted: Sequence[A], situation: Situation) -> Iterator[A]:
    """Yield the items in order, but those of one group and turn together, as their author did."""
    groups: dict[str, list[A]] = {}
    for item in wanted:
        if item.group:
            groups.setdefault(item.group, []).append(item)

    def now(item: A) -> Turn:
        return turn(situation.memories.get(item.id), situation)

    done: set[str] = set()
    for item in queue:
        if item.id not in done:
            family = groups.get(item.group, [item])
            together = [one for one in family if now(one) is now(item)]
            done.update(one.id for one in together)
            yield from together
