"""What is wrong with one result, at the first rung where it can be seen."""

from dataclasses import dataclass
from enum import StrEnum

from grader.message import Message


class Rung(StrEnum):
    """The order in which results are looked at. Each says something only if those before hold."""

    KIND = "kind"
    COUNT = "count"
    SHAPE = "shape"
    FINITE = "finite"
    VALUE = "value"
    PROPERTY = "property"
    ARGUMENT = "argument"


@dataclass(frozen=True, slots=True)
class Finding:
    """The message is for people; the numbers are for programs."""

    rung: Rung
    message: Message
    output: int = 0
    """Which of several returned values it is about."""
    max_abs_error: float | None = None
    worst_index: tuple[int, ...] = ()
    law: str = ""
    """The property that does not hold, where properties decide."""
