"""The whole history of a learner, out of the store and into another one."""

import sqlite3
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from grader.errors import LearnerError
from grader.history.lines import (
    SCHEMA,
    TABLES,
    Entries,
    Head,
    Papers,
    Row,
    Sessions,
    read,
    read_head,
    written,
)
from grader.message import say

KEYS = {
    "sessions": ("seed", "started"),
    "papers": ("blueprint", "seed", "started"),
    "entries": ("paper", "place"),
    "marks": ("item",),
}
"""What makes two rows the same one; where it is not said, all columns but the id do."""
POINTERS = {("answers", "session"): "sessions", ("answers", "paper"): "papers",
            ("entries", "paper"): "papers"}  # fmt: skip


class Merged(Struct, frozen=True):
    """What came of merging: the rows that were read, and those that were new."""

    rows: int
    new: int


class Archive:
    """Writes and merges lines."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def lines(self) -> Iterator[bytes]:
        """Yield every line, as the store is at this moment."""
        self._db.execute("begin")
        try:
            yield written(schema=SCHEMA)
            for table in TABLES:
                fields = table.__struct_fields__
                query = f"select {', '.join(fields)} from {_name(table)} order by rowid"  # noqa: S608 - our own names
                for values in self._db.execute(query):
                    yield written(table=_name(table), **dict(zip(fields, values, strict=True)))
        finally:
            self._db.execute("rollback")

    def merge(self, lines: Iterable[bytes]) -> Merged:
        """Take over every row that is not here yet: all of them, or none if one is broken.

        Raises LearnerError with the number of the first line that cannot be used.
        """
        self._db.execute("begin immediate")
        try:
            merged = _Merge(self._db).all(lines)
        except BaseException:  # Ctrl-C as well: half of a history must not stay
            self._db.execute("rollback")
            raise
        self._db.execute("commit")
        return merged


class _Merge:
    """One merging of lines, within a transaction."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._ids: dict[tuple[str, int], int] = {}
        """The id here of a row that has another one in the lines."""

    def all(self, lines: Iterable[bytes]) -> Merged:
        rows = new = 0
        number = 0
        for number, line in enumerate(lines, 1):
            try:
                if number == 1:
                    _must_be_ours(read_head(line))
                elif line.strip():
                    rows, new = rows + 1, new + self._taken(read(line))
            except (ValueError, RecursionError) as error:  # msgspec's errors are ValueErrors
                raise _broken(number, error) from error
        if not number:
            raise _broken(1, ValueError("the file is empty"))
        return Merged(rows, new)

    def _taken(self, row: Row) -> bool:
        """Take one row over; return whether it was new."""
        table = _name(type(row))
        values = {
            field: self._here(table, field, getattr(row, field)) for field in row.__struct_fields__
        }
        known = self._known(table, values)
        if known is not None:
            self._brought_up_to_date(row, values, known)
        number = self._inserted(table, values) if known is None else known
        if "id" in values:
            self._ids[table, values["id"]] = number
        return known is None

    def _here(self, table: str, field: str, value: Any) -> Any:
        """Return what a pointer points to here; any other value as it is."""
        target = POINTERS.get((table, field))
        if target is None or value is None:
            return value
        if (target, value) not in self._ids:
            message = f"no line before has {target} {value}"
            raise ValueError(message)
        return self._ids[target, value]

    def _known(self, table: str, values: dict[str, Any]) -> int | None:
        key = KEYS.get(table) or tuple(field for field in values if field != "id")
        where = " and ".join(f"{field} is ?" for field in key)
        query = f"select rowid from {table} where {where}"  # noqa: S608 - our own names
        found = self._db.execute(query, [values[field] for field in key]).fetchone()
        return found and int(found[0])

    def _inserted(self, table: str, values: dict[str, Any]) -> int:
        """Append a row, under its own id where that is free."""
        if "id" in values:
            query = f"select 1 from {table} where id = ?"  # noqa: S608 - our own names
            if self._db.execute(query, (values["id"],)).fetchone():
                values = {**values, "id": None}
        places = ", ".join("?" * len(values))
        insert = f"insert into {table} ({', '.join(values)}) values ({places})"  # noqa: S608 - the same
        return int(self._db.execute(insert, list(values.values())).lastrowid or 0)

    def _brought_up_to_date(self, row: Row, values: dict[str, Any], number: int) -> None:
        """A session or paper may have been finished elsewhere, an entry changed later."""
        match row:
            case Sessions():
                update = "update sessions set finished = coalesce(finished, ?) where id = ?"
                self._db.execute(update, (row.finished, number))
            case Papers():
                update = (
                    "update papers set finished = coalesce(finished, ?), spent = max(spent, ?)"
                    " where id = ?"
                )
                self._db.execute(update, (row.finished, row.spent, number))
            case Entries():
                update = (
                    "update entries set response = ?, flagged = ?, seconds = ?, saved = ?"
                    " where paper = ? and place = ? and saved < ?"
                )
                new = (row.response, row.flagged, row.seconds, row.saved)
                self._db.execute(update, (*new, values["paper"], row.place, row.saved))


def _name(table: type[Row]) -> str:
    return table.__name__.lower()


def _must_be_ours(head: Head) -> None:
    if head.schema == SCHEMA:
        return
    if head.schema.startswith("shiken/history/"):
        raise LearnerError(
            say("This history was written by another Shiken: {schema}", schema=head.schema[:60]),
            hint=say("This one reads {schema}. Install the newer of the two.", schema=SCHEMA),
        )
    message = f"not {SCHEMA}"
    raise ValueError(message)


def _broken(number: int, error: Exception) -> LearnerError:
    return LearnerError(
        say("Line {number} is no line of a history: {error}", number=number, error=error),
        hint=say("Nothing was imported. `shiken progress --export FILE` writes such a file."),
    )
