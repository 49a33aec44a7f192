"""Questions in a line, and records of answers to them."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from grader.quiz.record import Record


@dataclass(frozen=True)
class Line:
    """What a plan knows of a question."""

    id: str = "one"
    kind: str = "single"
    topic: str = "3-5-1"
    tags: tuple[str, ...] = ()
    group: str = ""
    version: str = "v1"


@pytest.fixture(scope="session")
def line():
    return Line


@pytest.fixture(scope="session")
def start_of_time():
    return datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture(scope="session")
def record(start_of_time):
    def make(item="one", after=None, **fields):
        standard = {
            "version": "v1",
            "seed": 1,
            "params": {},
            "score": 1.0,
            "seconds": 20.0,
            "confidence": "",
            "passed": False,
            "self_marked": False,
            "paper": None,
        }
        answered = start_of_time + after if after else start_of_time
        return Record(item=item, answered=answered, **(standard | fields))

    return make
