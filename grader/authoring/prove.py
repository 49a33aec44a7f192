"""Prove exercises: what `check` finds, and whether the hidden cases kill mutants of the reference.

A mutant is the reference with one mistake that numeric code makes. One that passes every hidden
case shows a wrong answer that would be accepted. An author then adds a case, simplifies the
reference, or lists the mutant as equivalent, with the reason.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial

from grader.authoring.check import check_exercise
from grader.authoring.equivalents import Equivalents, read_equivalents
from grader.authoring.mutate import Mutant, mutants
from grader.content.desk import ContentDesk
from grader.content.exercise import Exercise
from grader.content.expectation import Expectation, answer, author_modules
from grader.content.judgement import passes
from grader.errors import ContentError, GraderError, Problem
from grader.message import say
from grader.oracle.oracle import Answer
from grader.oracle.tolerance import Tolerance
from grader.oracle.variations import Args
from grader.sandbox.job import Call, Job, Module, Runner, Stopped

SEED = 1
CPU_SECONDS = 1.0  # an endless mutant costs all of it


class Fate(Enum):
    """What became of a mutant."""

    KILLED = "killed"
    EQUIVALENT = "equivalent"
    SURVIVED = "survived"


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found about one mutant, or, without one, about the exercise as a whole."""

    exercise: Exercise
    problems: tuple[Problem, ...] = ()
    mutant: Mutant | None = None
    fate: Fate | None = None


@dataclass(frozen=True, slots=True)
class _Trialled:
    """A mutant that waits for its trial."""

    exercise: Exercise
    mutant: Mutant
    listed: Equivalents


class Prover:
    """Proves exercises side by side; each thread has a zygote of its own."""

    def __init__(
        self, desk: ContentDesk, exercises: Sequence[Exercise], *, seed: int = SEED
    ) -> None:
        self._desk = desk
        self._seed = seed
        self._exercises = exercises
        self._waiting: list[_Trialled] = []
        self._broken: list[Proof] = []
        for exercise in exercises:
            self._gather(exercise)

    def __len__(self) -> int:
        """How many proofs there will be."""
        return len(self._broken) + len(self._exercises) + len(self._waiting)

    def proofs(self, jobs: int) -> Iterator[Proof]:
        """Yield a proof for each exercise and for each mutant, as they come."""
        yield from self._broken
        work: list[tuple[Exercise, Callable[[], Proof]]] = [
            *((exercise, partial(self._checked, exercise)) for exercise in self._exercises),
            *((waiting.exercise, partial(self._tried, waiting)) for waiting in self._waiting),
        ]
        work.sort(key=lambda one: -one[0].brief.limits.cpu_seconds)  # no long one is left alone
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(lambda one: one[1](), work)

    def _gather(self, exercise: Exercise) -> None:
        """Make the mutants of an exercise. Its reference is only read here, never run."""
        listed = read_equivalents(exercise)
        problems = [*listed.document.problems]
        file = exercise.solution / "reference.py"
        found: list[Mutant] = []
        try:
            found = list(mutants(file.read_text(encoding="utf-8")))
        except (OSError, SyntaxError, ValueError, RecursionError, MemoryError) as error:
            message = say("reference.py cannot be read: {error}", error=error)
            problems.append(Problem(file, 1, message, say("Run the file by itself and mend it.")))
        known = {(mutant.was, mutant.now) for mutant in found}
        for pair, line in listed.listed.items():
            if pair not in known:
                message = say("no mutant of the reference changes this: {was}", was=pair[0][:80])
                hint = say("The reference has changed since: remove or renew the entry.")
                problems.append(Problem(listed.document.file, line, message, hint))
        self._waiting += [_Trialled(exercise, mutant, listed) for mutant in found]
        if problems:
            self._broken.append(Proof(exercise, tuple(problems)))

    def _checked(self, exercise: Exercise) -> Proof:
        return Proof(exercise, tuple(check_exercise(exercise, self._desk)))

    def _tried(self, waiting: _Trialled) -> Proof:
        exercise, mutant = waiting.exercise, waiting.mutant
        proof = Proof(exercise, (), mutant)
        try:
            known = self._desk.expectation(exercise, self._seed)
            killed = is_killed(exercise, known, mutant, self._desk.run)
        except ContentError:
            return replace(proof, fate=Fate.KILLED)  # told by `_checked`, and once is enough
        except GraderError as error:
            problem = Problem(exercise.solution / "reference.py", 1, error.message, error.hint)
            return replace(proof, problems=(problem,))
        line = waiting.listed.listed.get((mutant.was, mutant.now))
        if killed and line:
            message = say("this mutant is killed, so it is not equivalent: {now}", now=mutant.now)
            hint = say("Remove the entry.")
            problem = Problem(waiting.listed.document.file, line, message, hint)
            return replace(proof, problems=(problem,), fate=Fate.KILLED)
        if killed:
            return replace(proof, fate=Fate.KILLED)
        return replace(proof, fate=Fate.EQUIVALENT if line else Fate.SURVIVED)


def is_killed(exercise: Exercise, known: Expectation, mutant: Mutant, run: Runner) -> bool:
    """Whether some hidden case rejects the mutant."""

    def ask(cases: range) -> list[Answer | None]:
        return mutant_answers(exercise, [known.trials[case].args for case in cases], mutant, run)

    return not passes(exercise, known, ask, run)


def mutant_answers(
    exercise: Exercise, inputs: Sequence[Args], mutant: Mutant, run: Runner
) -> list[Answer | None]:
    """Run a mutant in the author's box. Nothing is run after a stop."""
    modules = (*author_modules(exercise)[:1], Module("reference", (mutant.source,)))
    calls = tuple(Call(f"reference.{exercise.brief.function}", args) for args in inputs)
    limits = exercise.brief.limits.limits()
    if exercise.brief.tolerance is not Tolerance.PROPERTIES:
        limits = replace(limits, cpu_seconds=min(limits.cpu_seconds, CPU_SECONDS))
    answers: list[Answer | None] = []
    outcomes = run(Job(modules, calls, limits))
    next(outcomes)
    for outcome in outcomes:
        if isinstance(outcome, Stopped):
            break
        answers.append(answer(outcome))
    return answers + [None] * (len(calls) - len(answers))
