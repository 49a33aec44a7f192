"""Mutants that no case can tell from the reference, each with the reason why."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from grader.content.exercise import Exercise
from grader.content.read_yaml import Document, read_yaml
from grader.content.validate import decode

FILE = "equivalents.yaml"
Line = Annotated[str, Meta(min_length=1)]


class Equivalent(Struct, frozen=True, forbid_unknown_fields=True):
    """One statement of the reference, changed in a way that changes no right answer."""

    was: Line
    now: Line
    because: Annotated[str, Meta(min_length=10)]


class _Content(Struct, frozen=True):
    listed: tuple[Equivalent, ...]


@dataclass(frozen=True, slots=True)
class Equivalents:
    """What the author lists, and where."""

    document: Document
    listed: Mapping[tuple[str, str], int]
    """The line of each entry, by the statement as it was and as it is now."""


def read_equivalents(exercise: Exercise) -> Equivalents:
    """Read the file of an exercise; without one, nothing is listed."""
    file = exercise.solution / FILE
    document = read_yaml(file) if file.exists() else Document(file, [])
    listed: dict[tuple[str, str], int] = {}
    if not document.problems:
        content = decode(_Content, {"listed": document.value or []}, document)
        for place, entry in enumerate(content.listed if content else ()):
            listed[entry.was, entry.now] = document.line((place,))
    return Equivalents(document, listed)


def as_yaml(was: str, now: str) -> str:
    """Write an entry as an author would paste it, its reason still to be given."""
    pairs = {"was": was, "now": now, "because": "..."}
    lines = [f"{name}: {msgspec.json.encode(text).decode()}" for name, text in pairs.items()]
    return "- " + "\n  ".join(lines)
