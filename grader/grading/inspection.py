"""What a submission holds, found out without running it: see `survey`, which does it in a box."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from grader.grading.submission import Submission
from grader.sandbox.job import Call, Job, Limits, Module, Outcome, Returned, Runner

SURVEY = Path(__file__).with_name("survey.py")
LIMITS = Limits(cpu_seconds=10.0, wall_seconds=30.0)


@dataclass(frozen=True, slots=True)
class Place:
    """A cell (0 in a file) and a line in it, counted from 1."""

    cell: int
    line: int


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Inspection:
    """What is known before anything has run."""

    cells: tuple[str, ...]
    """The cells without what only Jupyter understands."""
    errors: tuple[SyntaxFault, ...] = ()
    defined: Mapping[str, Place] | None = None
    uses: tuple[tuple[str, Place], ...] = ()

    def defines(self, name: str) -> bool:
        return name in (self.defined or {})


def inspect_submission(submission: Submission, run: Runner) -> Inspection:
    """Survey the submission in a box of its own, in which none of it runs."""
    if submission.refusal:
        return Inspection(())
    module = Module("survey", (SURVEY.read_text(encoding="utf-8"),))
    call = Call("survey.survey", (list(submission.cells),))
    _, outcome = run(Job((module,), (call,), LIMITS))
    return _inspection(outcome) or Inspection(
        submission.cells, (SyntaxFault(Place(0, 1), "the code could not be read as Python"),)
    )


def _inspection(outcome: Outcome) -> Inspection | None:
    """Believe the answer only as far as its form goes."""
    match outcome:
        case Returned({"cells": list(c), "errors": list(e), "defined": dict(d), "uses": list(u)}):
            return Inspection(
                tuple(map(str, c)),
                tuple(SyntaxFault(_place(row[0], row[1]), str(row[2])) for row in e),
                {str(name): _place(*place) for name, place in d.items()},
                tuple((str(name), _place(cell, line)) for name, cell, line in u),
            )
    return None


def _place(cell: Any, line: Any) -> Place:
    return Place(int(cell), int(line))
