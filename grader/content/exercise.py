"""An exercise: one function to write. What the learner may read, and where the rest is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from grader.content.text import Text
from grader.oracle.oracle import Oracle
from grader.oracle.tolerance import Tolerance
from grader.sandbox.job import Limits

Positive = Annotated[float, Meta(gt=0)]


class Criterion(Struct, frozen=True, forbid_unknown_fields=True):
    """Points for one thing to get right; its cases share them evenly."""

    title: Text
    points: Positive
    cases: Annotated[dict[str, Text], Meta(min_length=1)]


class Bounds(Struct, frozen=True, forbid_unknown_fields=True):
    """What a submission may use; what is left out keeps the default."""

    cpu_seconds: Positive = 2.0
    wall_seconds: Positive = 10.0
    memory_mb: Annotated[int, Meta(ge=64)] = 512
    output_kb: Annotated[int, Meta(ge=1)] = 1024
    result_mb: Annotated[int, Meta(ge=1)] = 16

    def limits(self) -> Limits:
        return Limits(**msgspec.structs.asdict(self))


class Brief(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What exercise.yaml holds: everything the learner may read."""

    title: Text
    function: Annotated[str, Meta(pattern=r"^[a-z_][a-z0-9_]*$")]
    signature: Annotated[str, Meta(min_length=4)]
    topic: Annotated[str, Meta(pattern=r"^\d(-\d+){0,2}$")]
    statement: Text
    criteria: Annotated[tuple[Criterion, ...], Meta(min_length=1)]
    hints: Annotated[tuple[Text, ...], Meta(min_length=3, max_length=3)]
    tolerance: Tolerance = Tolerance.A
    outputs: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    forbids: tuple[str, ...] = ()
    limits: Bounds = Bounds()
    source: str = ""
    helper: bool = False
    """People also write it as a part of other exercises, where it may be cruder."""


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A hidden case as people may know it: its name and what it is worth."""

    title: Text
    points: float


@dataclass(frozen=True, slots=True)
class Exercise:
    slug: str
    brief: Brief
    folder: Path
    solution: Path
    """The folder that learners do not see: reference.py, cases.py, misconceptions.py."""

    @property
    def starter(self) -> Path:
        return self.folder / "starter.py"

    @property
    def arguments(self) -> tuple[str, ...]:
        """The parameter names in the signature."""
        inside = re.search(r"\((.*?)\)", self.brief.signature.replace("\n", " "))
        parts = inside[1].split(",") if inside else []
        return tuple(re.split(r"[=\s]", part.strip())[0] for part in parts if part.strip())

    @property
    def cases(self) -> Mapping[str, NamedCase]:
        """The hidden cases by id, in the order of the brief."""
        return {
            case: NamedCase(title, criterion.points / len(criterion.cases))
            for criterion in self.brief.criteria
            for case, title in criterion.cases.items()
        }

    def oracle(self) -> Oracle:
        return Oracle(self.brief.tolerance, self.arguments, self.brief.outputs)
