"""A wish: which questions a learner asks for, and which of all there are fit it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from grader.errors import LearnerError
from grader.message import Message, say

ONLY = ("due", "new", "wrong", "marked")


class Askable(Protocol):
    """What a plan needs to know of an item; the index knows no more of it."""

    @property
    def id(self) -> str: ...

    @property
    def kind(self) -> str: ...

    @property
    def topic(self) -> str: ...

    @property
    def tags(self) -> tuple[str, ...]: ...

    @property
    def group(self) -> str: ...

    @property
    def version(self) -> str: ...


A = TypeVar("A", bound=Askable)


class Wish(Struct, frozen=True):
    """What the learner asked for; empty means everything."""

    topics: tuple[str, ...] = ()
    kind: str = ""
    count: int = 10
    only: str = ""


def matching(items: Iterable[A], wish: Wish, known: Sequence[str]) -> tuple[A, ...]:
    """Return the items that fit topics and kind; a wish that nothing can fit is an error."""
    every = tuple(items)
    for topic in wish.topics:
        if not any(_about(item, topic) for item in every):
            raise LearnerError(
                say("There are no questions about `{topic}`.", topic=topic[:60]),
                hint=_other_topics(topic, Counter(tag for item in every for tag in item.tags)),
            )
    _must_be_known(wish, known)
    fitting = every
    if wish.kind:
        fitting = tuple(item for item in fitting if item.kind == wish.kind)
    if wish.topics:
        fitting = tuple(item for item in fitting if any(_about(item, t) for t in wish.topics))
    if not fitting:
        raise LearnerError(
            say("No question fits all of that."),
            hint=say("Leave out --kind or a topic. `shiken list` shows what there is."),
        )
    return fitting


def _other_topics(topic: str, tags: Counter[str]) -> Message:
    """Name what may have been meant; there are too many tags to name them all."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where a topic is not there

    if close := get_close_matches(topic, tags):
        return say("Did you mean {names}?", names=", ".join(close))
    common = ", ".join(tag for tag, _ in tags.most_common(5)) or "lstm"
    return say("A syllabus code such as 3-5-2, or a tag such as {tags}.", tags=common)


def _must_be_known(wish: Wish, known: Sequence[str]) -> None:
    if wish.kind and wish.kind not in known:
        raise LearnerError(
            say("There is no kind `{kind}`.", kind=wish.kind[:40]),
            hint=say("Known kinds: {names}.", names=", ".join(sorted(known))),
        )
    if wish.only and wish.only not in ONLY:
        raise LearnerError(
            say("`--only {word}` means nothing here.", word=wish.only[:40]),
            hint=say("It is one of {words}.", words=", ".join(ONLY)),
        )


def _about(item: Askable, topic: str) -> bool:
    return item.topic == topic or item.topic.startswith(f"{topic}-") or topic in item.tags
