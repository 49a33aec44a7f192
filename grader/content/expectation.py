"""What an exercise expects for one seed: inputs, right answers, and the wrong ones people give.

The author's code (cases, reference, misconceptions) runs in a box of its own, never in the one
that a submission runs in, and never in this process. Only values come back.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from grader.content.beliefs import Beliefs
from grader.content.exercise import Exercise
from grader.content.text import Text, joined
from grader.errors import ContentError
from grader.message import Message, say
from grader.oracle.oracle import Answer, Trial
from grader.sandbox.job import (
    Call,
    Job,
    Limits,
    Loaded,
    Module,
    Outcome,
    Raised,
    Returned,
    Runner,
    Stopped,
)
from grader.sandbox.plain import Opaque, Recipe
from grader.sandbox.recipes import MODULE as RECIPES

AUTHOR = Limits(cpu_seconds=20.0, wall_seconds=60.0, memory_mb=2048, result_mb=256)
Case = tuple[str, tuple[Any, ...]]
FILES = ("reference", "cases", "misconceptions")
HELPER = """\
import inspect
import cases
import sys

def draw(rng):
    return [(name, tuple(args)) for name, args in cases.cases(rng)]

def advice(module):
    found = vars(sys.modules[module]).items()
    return {
        name: inspect.getdoc(value) or ""
        for name, value in found
        if inspect.isfunction(value) and value.__module__ == module and not name.startswith("_")
    }
"""
ADVICE = re.compile(r"ja:(?P<ja>.*?)\n\s*en:(?P<en>.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Expectation:
    """The hidden cases by their ids in the brief, and how known wrong answers look on them."""

    seed: int
    names: tuple[str, ...]
    trials: tuple[Trial, ...]
    misconceptions: Beliefs


def expectation(exercise: Exercise, seed: int, run: Runner) -> Expectation:
    """Run the author's code in its box. Raises ContentError when it does not do its part."""
    modules = author_modules(exercise)
    cases, advice = _draw(exercise, modules, seed, run)
    function = f"reference.{exercise.brief.function}"
    calls = tuple(Call(function, args) for _, args in cases)
    loading, *outcomes = run(Job(modules, calls, AUTHOR))
    must_load(exercise, loading)
    trials = tuple(
        Trial(args, _right(exercise, name, outcome))
        for (name, args), outcome in zip(cases, outcomes, strict=True)
    )
    beliefs = Beliefs(advice, lambda asked: _believed(modules, trials, asked, run))
    return Expectation(seed, tuple(name for name, _ in cases), trials, beliefs)


def _believed(
    modules: Sequence[Module],
    trials: Sequence[Trial],
    asked: Sequence[tuple[str, int]],
    run: Runner,
) -> list[Answer]:
    """Run misconceptions, each on the case of this number."""
    calls = tuple(Call(f"misconceptions.{name}", trials[case].args) for name, case in asked)
    _, *outcomes = run(Job(tuple(modules), calls, AUTHOR))
    return [answer(outcome) for outcome in outcomes]


def answer(outcome: Outcome) -> Answer:
    """What a function did, for comparison: a value or not."""
    if isinstance(outcome, Returned):
        return Answer(outcome.value, outcome.changed)
    return Answer(raised=True)


def author_modules(exercise: Exercise) -> tuple[Module, ...]:
    """The author's files as a box loads them, after what they may import."""
    return (Module("recipes", (RECIPES,)), *(author_module(exercise, name) for name in FILES))


def author_module(exercise: Exercise, name: str) -> Module:
    file = exercise.solution / f"{name}.py"
    try:
        return Module(name, (file.read_text(encoding="utf-8"),))
    except OSError as error:
        raise broken(
            exercise,
            say("{file} cannot be read: {error}", file=file.name, error=error.strerror),
            say(
                "solutions/{slug}/ holds reference.py, cases.py and misconceptions.py.",
                slug=exercise.slug,
            ),
        ) from error


def _draw(
    exercise: Exercise, modules: Sequence[Module], seed: int, run: Runner
) -> tuple[tuple[Case, ...], dict[str, Text]]:
    calls = (
        Call("helper.draw", (Recipe("generator", (seed,)),)),
        Call("helper.advice", ("misconceptions",)),
    )
    helper = Module("helper", (HELPER,))
    loading, drawn, advice = run(Job((*modules, helper), calls, AUTHOR))
    must_load(exercise, loading)
    return tuple(_cases(exercise, drawn)), advice_of(exercise, advice, "misconceptions.py")


def advice_of(exercise: Exercise, outcome: Outcome, file: str) -> dict[str, Text]:
    """Read what `helper.advice` returned: a text in both languages for each function."""
    if not isinstance(outcome, Returned) or not isinstance(outcome.value, dict):
        raise broken(exercise, _what(outcome), say("Look at {file}.", file=file))
    return {name: _advice(exercise, name, text) for name, text in outcome.value.items()}


def must_load(exercise: Exercise, loading: Outcome) -> None:
    match loading:
        case Loaded(complaints=()):
            return
        case Loaded(complaints=(first, *_)):
            message = say(
                "{module}.py, line {line}: {kind}: {text}",
                module=first.module,
                line=first.line,
                kind=first.kind,
                text=first.text,
            )
            raise broken(exercise, message, say("Run the file by itself and mend it."))
    raise broken(exercise, _what(loading), say("Nothing but definitions belongs at the top level."))


def _cases(exercise: Exercise, drawn: Outcome) -> Iterator[Case]:
    if not isinstance(drawn, Returned) or not isinstance(drawn.value, list):
        raise broken(
            exercise, _what(drawn), say("Look at cases.py: cases(rng) yields (name, arguments).")
        )
    known = exercise.cases
    same = say("The cases of both files are the same: {names}.", names=", ".join(known))
    for pair in drawn.value:
        match pair:
            case (str(name), tuple(args)) if name in known:
                yield name, args
            case _:
                message = say(
                    "cases.py yields `{name}`, which exercise.yaml does not name",
                    name=str(pair[0])[:40],
                )
                raise broken(exercise, message, same)
    names = Counter(name for name, _ in drawn.value)
    if missing := known.keys() - names.keys():
        message = say("cases.py never yields: {names}", names=", ".join(sorted(missing)))
        raise broken(exercise, message, same)
    if twice := [name for name, count in names.items() if count > 1]:
        message = say("cases.py yields `{name}` twice", name=twice[0])
        raise broken(exercise, message, same)


def _right(exercise: Exercise, case: str, outcome: Outcome) -> Any:
    if isinstance(outcome, Returned) and (what := _opaque(outcome.value)):
        message = say(
            "the reference returns {what} on the case `{name}`, which cannot be compared",
            what=what,
            name=case,
        )
        raise broken(exercise, message, say("Return arrays, numbers, texts, lists or dicts."))
    if isinstance(outcome, Returned) and not outcome.changed:
        return outcome.value
    if isinstance(outcome, Returned):
        message = say("the reference modifies its arguments on the case `{name}`", name=case)
        raise broken(exercise, message, say("Work on a copy in reference.py."))
    message = say(
        "the reference fails on the case `{name}`: {what}", name=case, what=_what(outcome)
    )
    raise broken(exercise, message, say("Mend reference.py or cases.py."))


def _opaque(value: Any) -> str:
    """Return what cannot leave the box in a value, if anything."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Opaque):
            return part.what
        if isinstance(part, list | tuple | set):
            waiting += part
        elif isinstance(part, dict):
            waiting += [*part, *part.values()]
    return ""


def _advice(exercise: Exercise, name: str, text: object) -> Text:
    found = ADVICE.match(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise broken(
            exercise,
            say("the advice of `{name}` is not in both languages", name=name),
            say("Its docstring begins with `ja:` and has a line that begins with `en:`."),
        )
    return Text(joined(found["ja"]), joined(found["en"]))


def _what(outcome: Outcome) -> Message:
    match outcome:
        case Raised(complaint):
            return say("{kind}: {text}", kind=complaint.kind, text=complaint.text)
        case Stopped(reason):
            return say("stopped: {reason}", reason=str(reason))
    return say("a value of another kind came back")


def broken(exercise: Exercise, message: Message, hint: Message) -> ContentError:
    return ContentError(
        say("Exercise {slug}: {message}", slug=exercise.slug, message=message), hint=hint
    )
