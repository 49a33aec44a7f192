"""Judge what a function gave on all hidden cases: by values here, or by laws in the author's box.

Where many answers are right (random initialisation, training), the author writes properties.py:
functions `law(result, *arguments, results)` that are true of every right answer. They run in a
box of their own, on data only: never where the submission ran, and never in this process.
"""

from collections.abc import Callable, Mapping, Sequence
from itertools import count, pairwise, takewhile
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
Ask = Callable[[range], Sequence[Answer | None]]
"""What a function answers on these cases; None where it was stopped."""
COURT = """\
import copy
import helper
import properties

class NotYet(Exception):  # a law looks at the result on a case that comes later
    pass

class Results(dict):
    def __missing__(self, case):
        raise NotYet if case in LATER else KeyError(case)

RESULTS, LATER = Results(), set()

def remember(results, later):
    RESULTS.update(results)
    LATER.update(later)

def first_broken(case, *args):
    verdict = ""
    for name in helper.advice("properties"):
        try:
            held = getattr(properties, name)(
                RESULTS[case], *copy.deepcopy(args), results=Results(RESULTS)
            )
        except NotYet:
            verdict = None
            continue
        except Exception:  # the result is of another kind than the law expects
            held = False
        if not held:
            return name
    return verdict
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


def passes(exercise: Exercise, known: Expectation, ask: Ask, run: Runner) -> bool:
    """Whether a function is accepted. It is asked no more once a case has rejected it."""
    answers: list[Answer | None] = []
    waiting: list[int] = []
    for cases in lots(exercise, known):
        answers += ask(cases)
        if any(one is None or one.raised or one.changed for one in answers[cases.start :]):
            return False
        if exercise.brief.tolerance is not Tolerance.PROPERTIES:
            return not any(judge(exercise, known, answers, run))
        told = _heard(exercise, known, answers, [*waiting, *cases], run=run)
        if any(told.values()):
            return False
        waiting = [case for case, law in told.items() if law is None]
    return not waiting


def lots(exercise: Exercise, known: Expectation) -> list[range]:
    """Return the cases in the lots in which a function is asked about them.

    All at once where values are compared. Where laws decide, a call may train a network, and most
    wrong answers show on the first case or two: lots are of 1, 1, 2, 4, ... cases.
    """
    everywhere = range(len(known.trials))
    if exercise.brief.tolerance is not Tolerance.PROPERTIES:
        return [everywhere]
    bounds = [0, *takewhile(lambda n: n < len(everywhere), (1 << n for n in count()))]
    return [everywhere[one:other] for one, other in pairwise([*bounds, len(everywhere)])]


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
    told = _heard(exercise, known, answers, range(len(known.trials)), run=run)
    oracle = exercise.oracle()
    return tuple(
        None if answer is None or answer.raised else _finding(law) or oracle.changed(answer.changed)
        for answer, law in zip(answers, told.values(), strict=True)
    )


def _heard(
    exercise: Exercise,
    known: Expectation,
    answers: Sequence[Answer | None],
    cases: Sequence[int],
    *,
    run: Runner,
) -> dict[int, str | None]:
    """Ask the laws about some of the cases, with what came back on the first ones.

    Return the first law that each breaks: "" for none, None while a law waits for a later case.
    """
    results = {
        name: None if answer is None or answer.raised else answer.value
        for name, answer in zip(known.names, answers, strict=False)
    }
    later = list(known.names[len(answers) :])
    calls = (
        Call("court.remember", (results, later)),
        *(Call("court.first_broken", (known.names[n], *known.trials[n].args)) for n in cases),
    )
    loading, *outcomes = run(Job(_modules(exercise), calls, AUTHOR))
    must_load(exercise, loading)
    _, *told = [_told(exercise, outcome) for outcome in outcomes]
    return dict(zip(cases, told, strict=True))


def _modules(exercise: Exercise) -> tuple[Module, ...]:
    return (
        *author_modules(exercise)[:-1],  # no law looks at misconceptions
        author_module(exercise, FILE),
        Module("helper", (HELPER,)),
        Module("court", (COURT,)),
    )


def _told(exercise: Exercise, outcome: Outcome) -> Any:
    if isinstance(outcome, Returned):
        return outcome.value
    message = say("its properties could not be looked at: {what}", what=type(outcome).__name__)
    raise broken(exercise, message, say("Look at {file}.", file=f"{FILE}.py"))


def _finding(law: str | None) -> Finding | None:
    if not law:
        return None
    message = say("a law of right answers does not hold: {name}", name=law)
    return Finding(Rung.PROPERTY, message, law=law)
