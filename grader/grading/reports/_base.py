"""What a report is: a pure function of the rows of a batch, and the file it becomes."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from typing import Any, ClassVar


class Report(ABC):
    file_name: ClassVar[str]

    @abstractmethod
    def render(self, rows: Sequence[Mapping[str, Any]]) -> str:
        """Return the whole report; a row is a line of results.jsonl."""
