"""Which items to ask, and in which order. Pure: history and randomness enter as arguments."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Protocol, TypeVar

from grader.errors import LearnerError
from grader.message import say


@dataclass(frozen=True, slots=True)
class Wish:
    """What the learner asked for; empty means everything."""

    topics: tuple[str, ...] = ()
    kind: str = ""
    count: int = 10


class Candidate(Protocol):
    """What has to be known of an item to choose it: the item itself, or its line in the index."""

    @property
    def id(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def topic(self) -> str: ...

    @property
    def tags(self) -> tuple[str, ...]: ...


C = TypeVar("C", bound=Candidate)


def matching(items: Iterable[C], wish: Wish, known: Sequence[str]) -> tuple[C, ...]:
    """Return the items that fit the wish; a wish that nothing can fit is an error."""
    every = tuple(items)
    for topic in wish.topics:
        if not any(_about(item, topic) for item in every):
            tags = sorted({tag for item in every for tag in item.tags})
            raise LearnerError(
                say("There are no questions about `{topic}`.", topic=topic[:60]),
                hint=say("A syllabus code such as 3-5-2, or a tag: {tags}.", tags=", ".join(tags)),
            )
    if wish.kind and wish.kind not in known:
        raise LearnerError(
            say("There is no kind `{kind}`.", kind=wish.kind[:40]),
            hint=say("Known kinds: {names}.", names=", ".join(sorted(known))),
        )
    fitting = tuple(
        item
        for item in every
        if (not wish.topics or any(_about(item, topic) for topic in wish.topics))
        and (not wish.kind or item.kind == wish.kind)
    )
    if not fitting:
        raise LearnerError(
            say("No question fits all of that."),
            hint=say("Leave out --kind or a topic. `shiken list` shows what there is."),
        )
    return fitting


def choose(items: Sequence[C], seen: Mapping[str, int], count: int, rng: Random) -> tuple[C, ...]:
    """Return the items to ask: never seen first, then those seen longest ago.

    `seen` gives for each item id the number of its last answer (a larger number is more recent).
    Among equals the order is random.
    """
    ties = rng.sample(range(len(items)), len(items))
    order = sorted(range(len(items)), key=lambda i: (seen.get(items[i].id, 0), ties[i]))
    return tuple(items[i] for i in order[:count])


def _about(item: Candidate, topic: str) -> bool:
    return item.topic == topic or item.topic.startswith(f"{topic}-") or topic in item.tags
