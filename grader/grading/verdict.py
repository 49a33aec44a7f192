"""The verdict on a submission, as the contract has it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any

from grader.content.text import Words
from grader.message import NOTHING, Message

SCHEMA = "shiken/verdict/1"
Tell = Callable[[Words | Message], str]
"""Puts words into the reader's language."""


class Status(IntEnum):
    """Ordered from best to worst, so that the worst case decides."""

    ACCEPTED = 0
    WRONG = 1
    RAISED = 2
    STOPPED = 3
    REJECTED = 4

    @property
    def label(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class CaseResult:
    name: Words
    status: Status
    points: float
    out_of: float
    message: Message = NOTHING
    reason: str = ""
    """Why it was stopped."""
    max_abs_error: float | None = None
    worst_index: tuple[int, ...] = ()
    output: int = 0


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """An explanation, and the cases it is seen on. A `note` is about loading the file."""

    id: str
    kind: str
    cases: tuple[Words, ...]
    message: Words | Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    exercise: str
    seed: int
    isolation: str
    cases: tuple[CaseResult, ...] = ()
    diagnosis: tuple[Diagnosis, ...] = ()
    refusal: str = ""
    out_of: float = 0.0
    stdout: str = ""
    elapsed_ms: float = 0.0
    versions: Mapping[str, str] = field(default_factory=dict)

    @property
    def status(self) -> Status:
        if self.refusal or not self.cases:
            return Status.REJECTED
        return max(case.status for case in self.cases)

    @property
    def reason(self) -> str:
        stopped = (case.reason for case in self.cases if case.reason)
        return self.refusal or next(stopped, "")

    @property
    def points(self) -> float:
        return sum(case.points for case in self.cases)

    @property
    def score(self) -> float:
        return self.points / self.out_of if self.out_of else 0.0

    @property
    def accepted(self) -> bool:
        return self.status is Status.ACCEPTED

    def as_json(self, tell: Tell) -> dict[str, Any]:
        """Return the object of the contract, its messages in the reader's language."""
        return {
            "schema": SCHEMA,
            "exercise": self.exercise,
            "status": self.status.label,
            "reason": self.reason,
            "points": round(self.points, 6),
            "out_of": round(self.out_of, 6),
            "score": round(self.score, 6),
            "seed": self.seed,
            "isolation": self.isolation,
            "elapsed_ms": round(self.elapsed_ms, 1),
            "cases": [_case(case, tell) for case in self.cases],
            "diagnosis": [_diagnosis(one, tell) for one in self.diagnosis],
            "stdout": self.stdout,
            "versions": dict(self.versions),
        }


def _case(case: CaseResult, tell: Tell) -> dict[str, Any]:
    return {
        "name": tell(case.name),
        "status": case.status.label,
        "points": round(case.points, 6),
        "out_of": round(case.out_of, 6),
        "message": tell(case.message),
        "max_abs_error": case.max_abs_error,
        "worst_index": list(case.worst_index),
        "output": case.output,
    }


def _diagnosis(one: Diagnosis, tell: Tell) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "cases": [tell(case) for case in one.cases],
        "message": tell(one.message),
    }
