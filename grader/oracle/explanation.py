"""Why an answer is wrong, as far as its values tell."""

from dataclasses import dataclass
from enum import StrEnum

from grader.message import Message


class Kind(StrEnum):
    """In the order in which they are looked for. The values are contract."""

    MISCONCEPTION = "misconception"
    PROPERTY = "property"
    TRANSFORMATION = "transformation"
    INPUT = "input"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Explanation:
    """What was seen, and the numbers of the cases it was seen on."""

    id: str
    kind: Kind
    message: Message
    cases: tuple[int, ...]
