"""Compiled banks as a SQLite file, which nobody changes once it stands in its place.

A new state is made in memory from a copy of the old one, written beside it and renamed over it.
So a reader keeps the state that it opened, two writers do not meet, and one that is killed leaves
a file that nobody reads. Each piece carries a checksum; whatever does not fit is a CorruptError,
and the banks are compiled again.
"""

import sqlite3
import time
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from os import getpid
from pathlib import Path
from typing import Self, TypeVar
from weakref import finalize

import msgspec

from grader.content.catalogue import Catalogue, Listed, Sheet

SCHEMA = """
create table catalogue (body blob not null) strict;
create table sheets (file blob primary key, body blob not null) strict;
create table bodies (id integer primary key, body blob not null) strict;
"""
PAGE_SIZE = 16384  # bytes; the catalogue is read in one piece, and large pages waste less
ABANDONED = 60.0  # seconds after which an unfinished file has lost its writer
T = TypeVar("T")


class CorruptError(Exception):
    """The file is not one of ours, or no longer whole."""


class Compiled:
    """One state of the compiled banks."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._db = database
        finalize(self, database.close)

    @classmethod
    def open(cls, file: Path) -> Self:
        """Open a file to read it. It is taken for immutable, so no lock is ever needed."""
        with _sound():
            uri = f"{file.absolute().as_uri()}?mode=ro&immutable=1"
            return cls(sqlite3.connect(uri, uri=True, check_same_thread=False))

    @classmethod
    def empty(cls, catalogue: Catalogue) -> Self:
        """Return a state without any file, in memory."""
        state = cls(_in_memory())
        state._db.executescript(SCHEMA)
        state.file_catalogue(catalogue)
        return state

    def copy(self) -> "Compiled":
        """Return a copy in memory, to be changed."""
        database = _in_memory()
        with _sound():
            self._db.backup(database)
        return Compiled(database)

    @cached_property
    def catalogue(self) -> Catalogue:
        return self._one("select body from catalogue", (), Catalogue)

    @cached_property
    def lines(self) -> Mapping[str, Listed]:
        """The line of each item by its id."""
        return {one.id: one for one in self.catalogue.listed}

    def sheet(self, file: bytes) -> Sheet:
        return self._one("select body from sheets where file = ?", (file,), Sheet)

    def body(self, row: int, model: type[T]) -> T:
        """Return the item or group in this row."""
        return self._one("select body from bodies where id = ?", (row,), model)

    def file_catalogue(self, catalogue: Catalogue) -> None:
        with _sound():
            self._db.execute("delete from catalogue")
            self._db.execute("insert into catalogue values (?)", (_sealed(catalogue),))
        self.catalogue = catalogue

    def file_sheet(self, file: bytes, sheet: Sheet) -> None:
        with _sound():
            self._db.execute("insert into sheets values (?, ?)", (file, _sealed(sheet)))

    def file_body(self, body: msgspec.Struct) -> int:
        """Add an item or group, and return its row."""
        with _sound():
            insert = "insert into bodies (body) values (?)"
            return int(self._db.execute(insert, (_sealed(body),)).lastrowid or 0)

    def drop(self, file: bytes) -> None:
        """Forget what a file held."""
        rows = _singly(self.sheet(file).rows)
        with _sound():
            self._db.executemany("delete from bodies where id = ?", rows)
            self._db.execute("delete from sheets where file = ?", (file,))

    def save(self, file: Path) -> None:
        """Put this state in the file's place, all of it or, where that cannot be, nothing."""
        draft = file.with_name(f"{file.stem}-{getpid()}-{time.monotonic_ns()}.part")
        with suppress(OSError, sqlite3.Error):  # a full disk, a folder of somebody else's
            file.parent.mkdir(parents=True, exist_ok=True)
            _clear(file)
            try:
                with closing(sqlite3.connect(draft, isolation_level=None)) as target:
                    target.execute("pragma journal_mode = off")
                    target.execute("pragma synchronous = off")
                    self._db.backup(target)
                draft.replace(file)
            finally:
                draft.unlink(missing_ok=True)

    def _one(self, query: str, values: tuple[object, ...], model: type[T]) -> T:
        with _sound():
            row = self._db.execute(query, values).fetchone()
            if row is None:
                raise CorruptError
            return _unsealed(row[0], model)


def _in_memory() -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    database.execute(f"pragma page_size = {PAGE_SIZE}")
    return database


@contextmanager
def _sound() -> Iterator[None]:
    """SQLite meets a broken page when it reads it, which is also when it looks for room."""
    try:
        yield
    except (OSError, sqlite3.Error, msgspec.MsgspecError, TypeError, UnicodeError) as error:
        raise CorruptError from error


def _singly(values: Iterable[T]) -> Iterator[tuple[T]]:
    return ((value,) for value in values)


def _sealed(value: msgspec.Struct) -> bytes:
    data = msgspec.msgpack.encode(value)
    return zlib.crc32(data).to_bytes(4, "big") + data


def _unsealed(data: bytes, model: type[T]) -> T:
    """Return the value. SQLite notices a broken page, but not a broken letter."""
    seal, inner = data[:4], memoryview(data)[4:]
    if zlib.crc32(inner).to_bytes(4, "big") != seal:
        raise CorruptError
    return msgspec.msgpack.decode(inner, type=model)


def _clear(file: Path) -> None:
    """Remove what writers left that were killed."""
    for draft in file.parent.glob(f"{file.stem}-*.part"):
        if time.time() - draft.stat().st_mtime > ABANDONED:
            draft.unlink(missing_ok=True)
