"""Run formulas, an author's or a learner's, in a box: one function of named variables each.

A bank's formula is Python as well, so it is not evaluated here either. Authors' and learners'
formulas never share a box.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from grader.content.typed import until_stopped
from grader.sandbox.job import Call, Job, Limits, Loaded, Module, Outcome, Raised, Runner, Stopped

PRELUDE = """\
import numpy as np
from math import ceil, floor
from numpy import exp, log, log2, sqrt, tanh, sin, cos, sinh, cosh, pi

def sigmoid(x):
    return np.where(x >= 0, 1 / (1 + np.exp(-np.abs(x))), 1 - 1 / (1 + np.exp(-np.abs(x))))[()]

def softmax(x):
    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)

def _real(x):
    imaginary = isinstance(x, complex | np.complexfloating | np.ndarray) and np.iscomplexobj(x)
    return np.real(x) if imaginary and np.allclose(np.imag(x), 0) else x
"""

Point = Mapping[str, Any]
LIMITS = Limits(cpu_seconds=1.0, wall_seconds=5.0)  # a formula is no program


def evaluate(formulas: Sequence[str], points: Sequence[Point], run: Runner) -> list[list[Outcome]]:
    """Return, for each formula, its outcome at each point. The names are those of the points."""
    names = list(points[0])
    modules = [Module(f"f{i}", (_source(text, names),)) for i, text in enumerate(formulas)]
    calls = [
        Call(f"f{i}.value", tuple(point[name] for name in names))
        for i in range(len(formulas))
        for point in points
    ]
    results = run(Job(tuple(modules), tuple(calls), LIMITS))
    loading, outcomes = next(results), until_stopped(results, len(calls))
    outcomes = [
        _unparsed(loading, call.function, outcome)
        for call, outcome in zip(calls, outcomes, strict=True)
    ]
    size = len(points)
    return [outcomes[i * size : (i + 1) * size] for i in range(len(formulas))]


def _source(formula: str, names: Sequence[str]) -> str:
    head = f"def value({', '.join(names)}):"
    return f"{PRELUDE}\n{head}\n    return _real((\n{formula.strip()}\n    ))\n"


def _unparsed(loading: Outcome, function: str, outcome: Outcome) -> Outcome:
    """A formula that is not Python shows when loading; say that instead of `no such function`."""
    if isinstance(loading, Loaded) and isinstance(outcome, Raised):
        for complaint in loading.complaints:
            if complaint.module == function.partition(".")[0]:
                return Raised(complaint)
    return outcome


def failure(outcome: Outcome) -> str:
    """Return in a few words why a formula has no value; empty when it has one."""
    match outcome:
        case Raised(complaint):
            return f"{complaint.kind}: {complaint.text}"
        case Stopped(reason):
            return str(reason)
    return ""
