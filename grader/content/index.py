"""The index: the banks of a content folder, compiled once and read by the row.

It says what `read_bank` says, without reading a bank that is known. A file is known by its times
and size, and where these have changed, by the hash of its bytes; the rest is read anew. The index
lies in the cache of the platform, where anybody may delete or break it, and nothing depends on it:
what cannot be used is compiled again, what cannot be written is kept in memory.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar, overload
from zlib import crc32

import msgspec

from grader.content.catalogue import EMPTY, Listed, stamps
from grader.content.compiled import Compiled, CorruptError
from grader.content.group import Group
from grader.content.item import Item
from grader.content.kind import kind
from grader.content.paths import cache_folder
from grader.errors import Problem
from grader.version import __version__

T = TypeVar("T")


class Index:
    """The questions of a content folder at one moment."""

    def __init__(self, root: Path, cache: Path | None = None) -> None:
        self.root = root
        self._program = program(root)
        name = crc32(os.fsencode(os.path.realpath(root)))
        self.file = (cache or cache_folder()) / f"content-{name:08x}.db"
        try:
            self._state = self._current()
        except CorruptError:
            self._state = self._compile(Compiled.empty(EMPTY))

    def listed(self) -> tuple[Listed, ...]:
        """Return a line for each sound item, in the order of the files."""
        return self._state.catalogue.listed

    def item(self, id_: str) -> Item:
        """Return the item with this id. Raises KeyError when none is listed."""
        return self._read(lambda state: _item(state, id_))

    def items(self, ids: Iterable[str]) -> "Items":
        """Return the items with these ids, in their order."""
        return Items(self, tuple(ids))

    @property
    def groups(self) -> "Groups":
        return Groups(self)

    def group(self, id_: str) -> Group:
        """Return the common stem with this id. Raises KeyError when there is none."""
        return self._read(lambda state: state.body(state.catalogue.groups[id_], Group))

    def group_ids(self) -> tuple[str, ...]:
        return tuple(self._state.catalogue.groups)

    @property
    def problem_count(self) -> int:
        return self._state.catalogue.problems

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the banks. They are read again for it: only the count is kept."""
        from grader.content.bank import read_bank  # noqa: PLC0415 - for what is seldom asked

        return read_bank(self.root).problems if self.problem_count else ()

    def _current(self) -> Compiled:
        """Return the state in the cache, brought up to date."""
        state = Compiled.open(self.file)
        catalogue = state.catalogue
        if catalogue.program != self._program:
            raise CorruptError
        known = {name: seen.stamp for name, seen in catalogue.files.items()}
        return state if known == stamps(self.root) else self._compile(state)

    def _compile(self, state: Compiled) -> Compiled:
        from grader.content.compiling import renewed  # noqa: PLC0415 - most starts need no YAML

        new = renewed(state, self.root, self._program)
        if new is not state:
            new.save(self.file)
        return new

    def _read(self, read: Callable[[Compiled], T]) -> T:
        """Read from the index; when that turns out to be broken, compile everything again."""
        try:
            return read(self._state)
        except CorruptError:
            self._state = self._compile(Compiled.empty(EMPTY))
            return read(self._state)


def program(root: Path) -> bytes:
    """Return what tells the index of one program and content folder from all others.

    The program is known by all of its files that read banks, so that a checkout that was changed
    is another one. The folder stands here because the name of the index only hints at it.
    """
    here = Path(__file__).parent
    parts = [__version__, msgspec.__version__]
    for folder in (here, here / "kinds"):
        with os.scandir(folder) as files:
            parts += sorted(
                f"{file.name} {(status := file.stat()).st_mtime_ns} {status.st_size}"
                for file in files
                if file.is_file()
            )
    return b"\n".join([os.fsencode(os.path.realpath(root)), *(part.encode() for part in parts)])


def _item(state: Compiled, id_: str) -> Item:
    line = state.lines[id_]
    return state.body(line.row, kind(line.kind))


class Items(Sequence[Item]):
    """Items of an index, each read when its turn comes."""

    def __init__(self, index: Index, ids: tuple[str, ...]) -> None:
        self._index = index
        self._ids = ids

    @overload
    def __getitem__(self, place: int) -> Item: ...

    @overload
    def __getitem__(self, place: slice) -> "Items": ...

    def __getitem__(self, place: int | slice) -> "Item | Items":
        if isinstance(place, slice):
            return Items(self._index, self._ids[place])
        return self._index.item(self._ids[place])

    def __len__(self) -> int:
        return len(self._ids)


class Groups(Mapping[str, Group]):
    """The common stems by id, each read when it is asked for."""

    def __init__(self, index: Index) -> None:
        self._index = index

    def __getitem__(self, id_: str) -> Group:
        return self._index.group(id_)

    def __iter__(self) -> Iterator[str]:
        return iter(self._index.group_ids())

    def __len__(self) -> int:
        return len(self._index.group_ids())
