"""The items of a content folder: every YAML file under questions/, every problem at once."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Any

from grader.content import kinds
from grader.content.group import Group
from grader.content.item import Fault, Item
from grader.content.paths import bank_files
from grader.content.read_yaml import Document, Place, read_yaml
from grader.content.syllabus import topic_exists
from grader.content.validate import decode
from grader.errors import Problem
from grader.message import say
from grader.plugins import discover

GROUP = "group"
"""The kind of an entry that is no item: the common stem of several."""

KINDS: dict[str, type[Item]] = discover(kinds, Item)  # type: ignore[type-abstract]  # only concrete ones are found


@dataclass(frozen=True, slots=True)
class Entry:
    """An item and where it stands, for whoever finds something wrong with it later."""

    item: Item
    document: Document
    place: Place


@dataclass(frozen=True, slots=True)
class Bank:
    """All sound items in the order of the files; ids are unique across them, and groups too."""

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    groups: Mapping[str, Group] = field(default_factory=dict)

    @property
    def items(self) -> tuple[Item, ...]:
        return tuple(entry.item for entry in self.entries)


def read_bank(root: Path) -> Bank:
    """Read every bank. Items with problems are left out and reported; the others are served."""
    documents = [read_yaml(file) for file in bank_files(root)]
    groups = _common_stems(documents)
    entries: dict[str, Entry] = {}
    for document in documents:
        for entry in entries_in(document):
            if (first := entries.get(entry.item.id)) is not None:
                document.report(
                    document.line((*entry.place, "id")),
                    say(
                        "the id `{id}` is already taken in {file}, line {line}",
                        id=entry.item.id,
                        file=first.document.file.name,
                        line=first.document.line((*first.place, "id")),
                    ),
                    say("Ids are stable and unique over all banks: choose another."),
                )
                continue
            entries[entry.item.id] = entry
    problems = tuple(problem for document in documents for problem in document.problems)
    return Bank(tuple(entries.values()), problems, groups)


def _common_stems(documents: Sequence[Document]) -> dict[str, Group]:
    """Return the groups of all banks; an id that is taken is reported where it comes again."""
    groups: dict[str, Group] = {}
    for document, group, place in chain.from_iterable(map(groups_in, documents)):
        if group.id in groups:
            document.report(
                document.line((*place, "id")),
                say("the group `{id}` is already there", id=group.id),
                say("Ids are stable and unique over all banks: choose another."),
            )
        groups.setdefault(group.id, group)
    return groups


def groups_in(document: Document) -> Iterator[tuple[Document, Group, Place]]:
    """Yield the sound groups of one file; to be asked before its items are."""
    for number, raw in enumerate(document.value if isinstance(document.value, list) else ()):
        if _is_group(raw) and (group := decode(Group, raw, document, (number,))):
            yield document, group, (number,)


def _is_group(raw: Any) -> bool:
    return isinstance(raw, dict) and raw.get("kind") == GROUP


def entries_in(document: Document) -> Iterator[Entry]:
    """Yield the sound items of one file, and report what is wrong with the others."""
    broken = {problem.line for problem in document.problems}
    if not isinstance(document.value, list):
        if not broken:
            message = (
                say("the file is empty") if document.value is None else say("not a list of items")
            )
            document.report(1, message, say("Each item begins with a dash: `- id: …`."))
        return
    stems = {str(raw.get("id")) for raw in document.value if _is_group(raw)}
    for number, raw in enumerate(document.value):
        item = None if _is_group(raw) else _item(raw, document, (number,))
        if item is None:
            continue
        faults = [*item.faults(), *_stray(item, stems)]
        for fault in faults:
            line = document.line((number, *fault.place))
            document.report(line, fault.message, fault.hint)
        if not topic_exists(item.topic):
            document.report(
                document.line((number, "topic")),
                say("the syllabus has no topic {topic}", topic=item.topic),
                say("`shiken list` shows the codes."),
            )
            continue
        if not faults and not broken & set(_lines(document, number)):
            yield Entry(item, document, (number,))


def _stray(item: Item, stems: Collection[str]) -> Iterator[Fault]:
    if item.group and item.group not in stems:
        yield Fault(
            ("group",),
            say("this file has no group `{name}`", name=item.group[:80]),
            say("Write its common stem as an entry of its own: `- kind: group`, `id:`, `stem:`."),
        )


def _item(raw: Any, document: Document, place: Place) -> Item | None:
    line = document.line(place)
    if not isinstance(raw, dict):
        message = say("an item is a mapping (`id:`, `kind:`, …), this is not")
        document.report(line, message, say("Look at an example: `shiken author new question`."))
        return None
    kind = raw.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        document.report(
            document.line((*place, "kind")),
            say("unknown kind `{kind}`", kind=str(kind))
            if "kind" in raw
            else say("the field `kind` is missing"),
            say("Known kinds: {names}.", names=", ".join(sorted({*KINDS, GROUP}))),
        )
        return None
    return decode(KINDS[kind], raw, document, place)


def _lines(document: Document, number: int) -> Sequence[int]:
    """The lines from this item's first to the next one's."""
    first = document.line((number,))
    after = document.lines.get((number + 1,))
    last = after if after is not None else max(document.lines.values()) + 1
    return range(first, last)
