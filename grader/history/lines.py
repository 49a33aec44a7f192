"""A history as JSON Lines: one object for each row of the store, behind a line with the schema.

`docs/decisions/history_jsonl.md` says what other programs can rely on.
"""

from datetime import datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

SCHEMA = "shiken/history/1"
Integer = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
Flag = Annotated[int, Meta(ge=0, le=1)]
Queue = tuple[tuple[str, Integer], ...]


class Head(Struct, frozen=True):
    """The first line."""

    schema: str


class Row(
    Struct,
    frozen=True,
    kw_only=True,
    forbid_unknown_fields=True,
    tag_field="table",
    tag=str.lower,
):
    """A row; the fields are the columns. Raises ValueError if one could not be read again."""


class Sessions(Row, frozen=True, kw_only=True):
    id: Integer
    seed: Integer
    started: str
    queue: str
    wish: str
    finished: str | None

    def __post_init__(self) -> None:
        _times(self.started, self.finished)
        msgspec.json.decode(self.queue, type=Queue)


class Papers(Row, frozen=True, kw_only=True):
    id: Integer
    blueprint: str
    seed: Integer
    questions: str
    allowed: float
    spent: float
    started: str
    finished: str | None

    def __post_init__(self) -> None:
        _times(self.started, self.finished)
        msgspec.json.decode(self.questions, type=Queue)


class _Showing(Struct):
    order: tuple[int, ...]
    params: dict[str, Any]


class Answers(Row, frozen=True, kw_only=True):
    id: Integer
    session: Integer
    item: str
    version: str
    seed: Integer
    showing: str
    response: str
    score: float
    self_marked: Flag
    answered: str
    seconds: float
    confidence: str
    passed: Flag
    paper: Integer | None

    def __post_init__(self) -> None:
        _times(self.answered)
        msgspec.json.decode(self.showing, type=_Showing)


class Entries(Row, frozen=True, kw_only=True):
    paper: Integer
    place: Integer
    response: str
    flagged: Flag
    seconds: float
    saved: str

    def __post_init__(self) -> None:
        _times(self.saved)


class Attempts(Row, frozen=True, kw_only=True):
    id: Integer
    exercise: str
    status: str
    score: float
    seed: Integer
    digest: str
    verdict: str
    submitted: str

    def __post_init__(self) -> None:
        _times(self.submitted)
        msgspec.json.decode(self.verdict, type=dict[str, Any])


class Reveals(Row, frozen=True, kw_only=True):
    id: Integer
    exercise: str
    what: str
    shown: str

    def __post_init__(self) -> None:
        _times(self.shown)


class Marks(Row, frozen=True, kw_only=True):
    item: str
    marked: str

    def __post_init__(self) -> None:
        _times(self.marked)


TABLES = (Sessions, Papers, Answers, Entries, Attempts, Reveals, Marks)
"""In the order of the lines: what others point to comes first."""
AnyRow = Sessions | Papers | Answers | Entries | Attempts | Reveals | Marks
_DECODER = msgspec.json.Decoder(AnyRow)


def written(**fields: object) -> bytes:
    """Return one object as its line, which ends here."""
    return msgspec.json.encode(fields) + b"\n"


def read(line: bytes) -> AnyRow:
    """Return the row of a line. Raises ValueError with what is wrong."""
    row: AnyRow = _DECODER.decode(line)
    return row


def read_head(line: bytes) -> Head:
    """Return the first line. Raises ValueError."""
    return msgspec.json.decode(line.removeprefix(b"\xef\xbb\xbf"), type=Head)


def _times(*texts: str | None) -> None:
    for text in texts:
        if text is not None and datetime.fromisoformat(text).tzinfo is None:
            message = f"`{text}` has no time zone"
            raise ValueError(message)
