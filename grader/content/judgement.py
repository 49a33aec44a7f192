"""Judge what a function gave on all hidden cases: by values here, or by laws in the author's box.

Where many answers are right (random initialisation, training), the author writes properties.py:
functions `law(result, *arguments, results)` that are true of every right answer. They run in a
box of their own, on data only: never where the submission ran, and never in this process.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from grader.content.exercise import Exercise
from grader.content.expectation import (
    AUTHOR,
    HELPER,
    Expectation,
    advice_of,
    author_module,
    author_modules,
    broken,
    must_load,
)
from grader.content.text import Text
from grader.message import say
from grader.oracle.finding import Finding, Rung
from grader.oracle.oracle import Answer
from grader.oracle.tolerance import Tolerance
from grader.sandbox.job import Call, Job, Module, Outcome, Returned, Runner

FILE = "properties"
COURT = """\
import copy
import helper
import properties

RESULTS = {}

def remember(results):
    RESULTS.update(results)

def first_broken(case, *args):
    for name in helper.advice("properties"):
        try:
            held = getattr(properties, name)(
                RESULTS[case], *copy.deepcopy(args), results=dict(RESULTS)
            )
        except Exception:  # the result is of another kind than the law expects
            held = False
        if not held:
            return name
    return ""
"""


def judge(
    exercise: Exercise, known: Expectation, answers: Sequence[Answer | None], run: Runner
) -> tuple[Finding | None, ...]:
    """Return what is wrong with each returned value; None where it is right, or nothing came."""
    if exercise.brief.tolerance is Tolerance.PROPERTIES:
        return _by_laws(exercise, known, answers, run)
    oracle = exercise.oracle()
    return tuple(
        None if answer is None or answer.raised else oracle.check(trial, answer)
        for trial, answer in zip(known.trials, answers, strict=True)
    )


def passes(
    exercise: Exercise, known: Expectation, answers: Sequence[Answer | None], run: Runner
) -> bool:
    """Whether a function that gave these answers is accepted."""
    if any(answer is None or answer.raised for answer in answers):
        return False
    return not any(judge(exercise, known, answers, run))


def laws(exercise: Exercise, run: Runner) -> Mapping[str, Text]:
    """Return what to tell people about each law that an answer can break."""
    if exercise.brief.tolerance is not Tolerance.PROPERTIES:
        return {}
    loading, advice = run(Job(_modules(exercise), (Call("helper.advice", (FILE,)),), AUTHOR))
    must_load(exercise, loading)
    return advice_of(exercise, advice, f"{FILE}.py")


def _by_laws(
    exercise: Exercise, known: Expectation, answers: Sequence[Answer | None], run: Runner
) -> tuple[Finding | None, ...]:
    results = {
        name: None if answer is None or answer.raised else answer.value
        for name, answer in zip(known.names, answers, strict=True)
    }
    calls = (
        Call("court.remember", (results,)),
        *(
            Call("court.first_broken", (name, *trial.args))
            for name, trial in zip(known.names, known.trials, strict=True)
        ),
    )
    loading, remembered, *outcomes = run(Job(_modules(exercise), calls, AUTHOR))
    must_load(exercise, loading)
    _told(exercise, remembered)
    oracle = exercise.oracle()
    return tuple(
        None if answer is None or answer.raised else found or oracle.changed(answer.changed)
        for answer, found in zip(
            answers, map(_finding, (_told(exercise, o) for o in outcomes)), strict=True
        )
    )


def _modules(exercise: Exercise) -> tuple[Module, ...]:
    return (
        *author_modules(exercise),
        author_module(exercise, FILE),
        Module("helper", (HELPER,)),
        Module("court", (COURT,)),
    )


def _told(exercise: Exercise, outcome: Outcome) -> Any:
    if isinstance(outcome, Returned):
        return outcome.value
    message = say("its properties could not be looked at: {what}", what=type(outcome).__name__)
    raise broken(exercise, message, say("Look at {file}.", file=f"{FILE}.py"))


def _finding(law: Any) -> Finding | None:
    if not law:
        return None
    message = say("a law of right answers does not hold: {name}", name=str(law))
    return Finding(Rung.PROPERTY, message, law=str(law))
