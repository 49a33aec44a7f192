"""What is linted: every text with the line on which it stands, and every choice among options."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from grader.content.bank import Bank, Entry
from grader.content.group import Group
from grader.content.kinds.blank import Blank
from grader.content.kinds.multiple import Multiple
from grader.content.kinds.single import Single
from grader.content.read_yaml import Document, Place
from grader.content.text import LANGUAGES, Language, Words, words_in
from grader.errors import Problem
from grader.message import Message

Spelling = Language | Literal[""]
"""A language, or nothing for a text that is the same in all."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One text of a file, in each language."""

    document: Document
    place: Place
    texts: Mapping[Spelling, str]

    def problem(self, language: Spelling, message: Message, hint: Message) -> Problem:
        place = (*self.place, language) if language else self.place
        return Problem(self.document.file, self.document.line(place), message, hint)


@dataclass(frozen=True, slots=True)
class Option:
    """What may be chosen. Code counts as words that are the same in every language."""

    words: Words
    is_key: bool
    place: Place


@dataclass(frozen=True, slots=True)
class Choice:
    """A question with options, of whatever kind."""

    entry: Entry
    options: tuple[Option, ...]

    @property
    def keys(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if option.is_key)

    @property
    def distractors(self) -> tuple[Option, ...]:
        return tuple(option for option in self.options if not option.is_key)

    @property
    def languages(self) -> tuple[Language, ...]:
        """Those in which the options differ; formulas alike in all are looked at once."""
        alike = all(isinstance(option.words, str) for option in self.options)
        return ("en",) if alike else LANGUAGES

    @property
    def is_code(self) -> bool:
        return isinstance(self.entry.item, Blank)

    def problem(self, place: Place, message: Message, hint: Message) -> Problem:
        return problem(self.entry, place, message, hint)


@dataclass(frozen=True, slots=True)
class Material:
    """All that the rules look at, gathered once."""

    entries: tuple[Entry, ...]
    passages: tuple[Passage, ...]
    choices: tuple[Choice, ...]
    groups: Mapping[str, Group]

    def stem(self, entry: Entry, language: Language) -> str:
        """Return all that is read before the options: the common stem of a group, too."""
        group = self.groups.get(entry.item.group)
        common = words_in(group.stem, language) if group else ""
        return f"{common}\n{words_in(entry.item.stem, language)}"

    @property
    def single_choices(self) -> tuple[Choice, ...]:
        """Those with one key, on which a guess is a guess."""
        return tuple(choice for choice in self.choices if len(choice.keys) == 1)


def gather(bank: Bank, briefs: Sequence[Document]) -> Material:
    """Read the questions with their groups' stems, and the texts of exercises."""
    banks = {id(entry.document): entry.document for entry in bank.entries}
    documents = [*banks.values(), *briefs]
    passages = tuple(passage for document in documents for passage in _passages(document))
    choices = (choice_of(entry) for entry in bank.entries)
    return Material(bank.entries, passages, tuple(filter(None, choices)), bank.groups)


def problem(entry: Entry, place: Place, message: Message, hint: Message) -> Problem:
    """Return a finding about a place within an item."""
    line = entry.document.line((*entry.place, *place))
    return Problem(entry.document.file, line, message, hint)


def in_both(words: Words) -> Iterator[tuple[Language, str]]:
    for language in LANGUAGES:
        yield language, words_in(words, language)


def choice_of(entry: Entry) -> Choice | None:
    """Return the options of an item, or None for an item that has none."""
    match entry.item:
        case Single(options=options) | Multiple(options=options):
            return Choice(
                entry,
                tuple(
                    Option(
                        one.text, one.is_key, ("options", n, "key" if one.is_key else "distractor")
                    )
                    for n, one in enumerate(options)
                ),
            )
        case Blank(holes=holes):
            [(name, hole)] = holes.items()
            wrong = (
                Option(one.code, is_key=False, place=("holes", name, "distractors", n, "code"))
                for n, one in enumerate(hole.distractors)
            )
            key = Option(hole.key, is_key=True, place=("holes", name, "key"))
            return Choice(entry, (key, *wrong))
    return None


def _passages(document: Document) -> Iterator[Passage]:
    return _walk(document, document.value, ())


def _walk(document: Document, value: Any, place: Place) -> Iterator[Passage]:
    if isinstance(value, dict) and set(value) == set(LANGUAGES):
        if all(isinstance(text, str) for text in value.values()):
            yield Passage(document, place, value)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _walk(document, inner, (*place, key))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _walk(document, inner, (*place, number))
    elif isinstance(value, str):
        yield Passage(document, place, {"": value})
