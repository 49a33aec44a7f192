"""What goes into the box and what comes out. An expected answer never does."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

UNWALLED = "L0"
"""The grade of isolation that has limits and no walls."""


class Reason(StrEnum):
    """Why a call was ended from outside. The values are contract."""

    CPU_TIME = "cpu_time"
    WALL_TIME = "wall_time"
    MEMORY = "memory"
    OUTPUT = "output"
    CRASH = "crash"
    PROTOCOL = "protocol"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one submission may use. Times in seconds, sizes in the unit of their name."""

    cpu_seconds: float = 2.0
    wall_seconds: float = 10.0
    memory_mb: int = 512
    output_kb: int = 1024
    kept_output_kb: int = 64
    result_mb: int = 16
    open_files: int = 64


class Module(NamedTuple):
    """A source text and the name it runs under; a notebook has several cells, a file one."""

    name: str
    cells: tuple[str, ...]


class Call(NamedTuple):
    """One call of `module.function`. The arguments are plain data or recipes (`wire`)."""

    function: str
    args: tuple[Any, ...]


class Job(NamedTuple):
    modules: tuple[Module, ...]
    calls: tuple[Call, ...]
    limits: Limits = Limits()


class Complaint(NamedTuple):
    """An exception in foreign code: its type, its text, and the deepest own line (1-based)."""

    kind: str
    text: str
    module: str = ""
    cell: int = 0
    line: int = 0


class Loaded(NamedTuple):
    """Every statement was tried; these failed. Comes first, once for each job."""

    complaints: tuple[Complaint, ...] = ()
    missing: tuple[str, ...] = ()
    """Functions that are to be called and did not get defined."""
    printed: str = ""


class Returned(NamedTuple):
    """A value came back. `changed` are the positions of arguments that did not survive."""

    value: Any
    changed: tuple[int, ...] = ()
    printed: str = ""


class Raised(NamedTuple):
    complaint: Complaint
    printed: str = ""


class Stopped(NamedTuple):
    """We ended it, or it ended itself without an answer."""

    reason: Reason
    printed: str = ""


Outcome = Loaded | Returned | Raised | Stopped
Runner = Callable[[Job], Iterator[Outcome]]
"""First a `Loaded` (or a `Stopped`, when loading never ended), then one outcome for each call, in
order. `sandbox.run.run` is the real one; tests pass a fake."""
