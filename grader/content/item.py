"""An item: one question of a bank, able to be asked and marked. One kind per module of `kinds`.

    item.question(seed, desk)  ->  Question    options shuffled, numbers drawn
    item.mark(question, response, desk)  ->  Mark

Nothing is mutated, and a question can be made again from its seed.
"""

from abc import ABCMeta, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto
from random import Random
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Protocol, TypeVar

import msgspec
from msgspec import Meta, Struct, StructMeta, field

from grader.content.text import Text, Words
from grader.message import Message

if TYPE_CHECKING:  # they bring NumPy, and most questions are shown without it
    from grader.content.exercise import Exercise
    from grader.content.expectation import Expectation
    from grader.content.variation import Varied
    from grader.sandbox.job import Runner

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)", max_length=80)]
Topic = Annotated[str, Meta(pattern=r"^\d(-\d+){0,2}$")]
Tag = Annotated[str, Meta(pattern=r"^.+$(?!\n)")]
PLACE = r"(Abstract|(§|(Chapter|Eq\.|Table|Fig\.|Algorithm|Theorem|Appendix|p\.|page) )\S[^,\n]*)"
Source = Annotated[str, Meta(pattern=rf"^[^()]+ \((1[89]|20)\d\d\), .+, {PLACE}$(?!\n)")]
"""Where a fact can be looked up: authors, year, title and the place in it."""
T = TypeVar("T")


class Desk(Protocol):
    """What an item may ask for when it is shown or marked."""

    @property
    def run(self) -> "Runner": ...

    def exercise(self, slug: str) -> "Exercise": ...

    def expectation(self, exercise: "Exercise", seed: int) -> "Expectation": ...

    def varied(self, exercise: "Exercise", seed: int) -> "Mapping[str, Varied]": ...


class Manner(Enum):
    """How an answer is given. A front end may offer keys for it; a typed line always works."""

    TEXT = auto()
    CODE = auto()
    """Code is typed; where there are options, one of them may be picked instead."""
    PICK = auto()
    """One of the options."""
    TICK = auto()
    """Any of the options."""
    ARRANGE = auto()
    """All of the options, in an order."""


class Prompt(Struct, frozen=True):
    """What a front end shows. It knows nothing about item kinds."""

    stem: Words
    expects: Message
    options: tuple[Words, ...] = ()
    manner: Manner = Manner.TEXT
    listing: str = ""
    checklist: tuple[Words, ...] = ()
    """Key points that the learner ticks after answering in their own words."""
    model: Words = ""
    """A model answer, shown with the checklist."""


class Question(Struct, frozen=True):
    """An item as it is shown once. `order` and `params` are stored with the response."""

    item: "Item"
    seed: int
    prompt: Prompt
    order: tuple[int, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)
    values: tuple[Any, ...] = ()
    """What the kind needs to mark: for a numeric item, key and mistakes at these params."""


class Mark(Struct, frozen=True):
    """The worth of one response, between 0 and 1, and what the learner should read."""

    score: float
    key: Words
    comments: tuple[Words | Message, ...] = ()
    self_marked: bool = False

    @property
    def correct(self) -> bool:
        return self.score == 1.0


class Fault(Struct, frozen=True):
    """Something an author should fix, at a place within the item."""

    place: tuple[str | int, ...]
    message: Message
    hint: Message


class _ItemMeta(StructMeta, ABCMeta):
    """Structs that may have abstract methods."""


class Item(
    Struct,
    metaclass=_ItemMeta,
    kw_only=True,
    frozen=True,
    forbid_unknown_fields=True,
    tag_field="kind",
    tag=str.lower,
):
    """Base of every kind: the fields that all have."""

    runs_code: ClassVar[bool] = False
    """Whether marking a typed response needs a box, which had better be ready by then."""

    drawn_in_box: ClassVar[bool] = False
    """Whether a box has to run before the question can be shown."""

    example: ClassVar[str]
    """A bank entry in YAML without `kind`; the contract test asks and marks it."""

    id: Slug
    topic: Topic
    difficulty: Annotated[int, Meta(ge=1, le=5)]
    origin: Annotated[str, Meta(min_length=1)]
    stem: Text
    because: Text
    tags: tuple[Tag, ...] = ()
    group: str = ""
    sources: tuple[Source, ...] = ()

    @property
    def kind(self) -> str:
        return type(self).__name__.lower()

    @abstractmethod
    def question(self, seed: int, desk: Desk) -> Question:
        """Return the item as it is shown with this seed."""

    @abstractmethod
    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        """Mark a typed response; raise LearnerError when it cannot be read as one."""

    @abstractmethod
    def key(self, question: Question) -> str:
        """Return a response that earns full marks."""

    def alternatives(self, question: Question) -> tuple[str, ...]:  # noqa: ARG002 - most have none
        """Return responses to choose among where there are no options: the key, then mistakes."""
        return ()

    def faults(self) -> Iterator[Fault]:
        """Yield what is wrong beyond what the types say, without running anything."""
        yield from ()

    def proof(self, desk: Desk) -> Iterator[Fault]:  # noqa: ARG002 - most kinds run nothing
        """Yield what is wrong and shows only when the item's code or formulas run."""
        yield from ()


def shuffled(values: Sequence[T], seed: int) -> tuple[tuple[int, ...], tuple[T, ...]]:
    """Return a permutation that depends on the seed alone, and the values in that order."""
    order = tuple(Random(seed).sample(range(len(values)), len(values)))  # noqa: S311 - no secret
    return order, tuple(values[i] for i in order)


WORDING = frozenset(
    {"id", "stem", "because", "tags", "topic", "difficulty", "origin", "group", "sources"}
)


def version(item: Item) -> str:
    """Return what changes when key or options do, so that statistics of two versions stay apart.

    A change of wording alone (the stem, a reason) keeps the version.
    """
    import hashlib  # noqa: PLC0415 - brings OpenSSL; the first question is shown without

    text = msgspec.json.encode(_substance(msgspec.to_builtins(item)))
    return hashlib.sha256(text).hexdigest()[:12]


def _substance(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _substance(part) for name, part in value.items() if name not in WORDING}
    return [_substance(part) for part in value] if isinstance(value, list | tuple) else value
