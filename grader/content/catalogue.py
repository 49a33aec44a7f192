"""The catalogue: what has to be known of every item to choose among them, and of every file.

Light rows instead of items: ten thousand of them are read in the time of a few items.
"""

import os
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from grader.content.paths import bank_files

SETTLES = 2_000_000_000
"""Nanoseconds in which a file may change again and keep its time: FAT counts in steps of two
seconds, the others are finer."""


class Stamp(Struct, frozen=True, array_like=True):
    """What tells cheaply that a file has not changed."""

    mtime: int
    ctime: int
    """Cannot be set by hand, so a file that was put back with an old date shows."""
    size: int

    def settled(self) -> "Stamp":
        """Return the stamp to remember: none while a second change could hide behind the first."""
        young = time.time_ns() - max(self.mtime, self.ctime) < SETTLES
        return UNSETTLED if young else self


NOWHERE = Stamp(0, 0, 0)
"""The stamp of a file that cannot be reached. It is never remembered."""

UNSETTLED = Stamp(-1, -1, -1)
"""Remembered for a file that has to be read again next time. No file has it."""


def stamps(root: Path) -> dict[bytes, Stamp]:
    """Return all files with questions, in order, by their names below the folder."""
    return {os.fsencode(file.relative_to(root)): _stamp(file) for file in bank_files(root)}


def _stamp(file: Path) -> Stamp:
    try:
        status = file.stat()
    except OSError:
        return NOWHERE
    return Stamp(status.st_mtime_ns, status.st_ctime_ns, status.st_size)


class Seen(Struct, frozen=True, array_like=True):
    """A file as it was compiled."""

    stamp: Stamp
    digest: str
    """SHA-256 of its bytes; empty for one that could not be read."""


class Listed(Struct, frozen=True, array_like=True, gc=False):
    """An item in a line."""

    id: str
    kind: str
    topic: str
    difficulty: int
    tag_lines: str
    """Its tags, one a line: as tuples they would take as long to read as all the rest."""
    group: str
    version: str
    row: int
    """Where the index keeps the item."""

    @property
    def tags(self) -> tuple[str, ...]:
        return tuple(self.tag_lines.split("\n")) if self.tag_lines else ()


class Sheet(Struct, frozen=True, array_like=True):
    """What one file holds; ids may be repeated within it or stand in another file too."""

    listed: tuple[Listed, ...]
    groups: tuple[tuple[str, int], ...]
    """Id and row of each."""
    problems: int

    @property
    def rows(self) -> tuple[int, ...]:
        return (*(one.row for one in self.listed), *(row for _, row in self.groups))


class Catalogue(Struct, frozen=True, array_like=True):
    """What all files hold together: an id belongs to the first that has it, as in a bank."""

    program: bytes
    """Which program compiled this, and from which folder; any other reads it anew."""
    files: dict[bytes, Seen]
    """By their names below the folder, which need not be text."""
    listed: tuple[Listed, ...]
    groups: dict[str, int]
    problems: int


EMPTY = Catalogue(b"", {}, (), {}, 0)


def merged(program: bytes, files: Mapping[bytes, Seen], sheets: Iterable[Sheet]) -> Catalogue:
    """Return the catalogue of these sheets, which come in the order of the files."""
    listed: dict[str, Listed] = {}
    groups: dict[str, int] = {}
    problems = 0
    for sheet in sheets:
        problems += sheet.problems + _add(listed, ((one.id, one) for one in sheet.listed))
        problems += _add(groups, sheet.groups)
    return Catalogue(program, dict(files), tuple(listed.values()), groups, problems)


def _add(known: dict[str, Any], pairs: Iterable[tuple[str, Any]]) -> int:
    """Add what has a new id, and return how many have not."""
    taken = 0
    for id_, one in pairs:
        taken += id_ in known
        known.setdefault(id_, one)
    return taken
