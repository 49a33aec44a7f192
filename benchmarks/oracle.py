"""How good the oracle is: `python benchmarks/oracle.py [SLUG...] [--every N] [--show LEVEL]`.

Every mutant of every reference is graded like a submission, on fresh cases. A mutant that is
rejected should be explained, and what is said must be true: it has to come out again for other
inputs, drawn from other seeds. Right answers, written differently, must be accepted on every seed.
"""

import os
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from grader.authoring.equivalents import read_equivalents
from grader.authoring.mutate import Mutant, mutants
from grader.content.desk import ContentDesk
from grader.content.exercise import Exercise
from grader.content.expectation import answer, author_modules
from grader.content.judgement import judge
from grader.content.library import Library
from grader.content.paths import content_root
from grader.grading.diagnosis import diagnose
from grader.grading.evidence import Evidence
from grader.message import NOTHING
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.finding import Rung
from grader.oracle.oracle import Answer
from grader.oracle.variations import Args
from grader.sandbox.job import Call, Job, Module, Stopped
from grader.sandbox.run import run

RIGHT = Path(__file__).parents[1] / "tests" / "exercises" / "right"
SEEDS = 20
OTHER_SEEDS = (102, 103)
ERROR = "error with its line"
ARGUMENT = "changed argument"
PLAIN = "plain difference"


@dataclass(frozen=True)
class Graded:
    """One mutant: whether it was rejected, how it was explained, whether that is true."""

    mutant: Mutant
    slug: str
    killed: bool
    level: str = ""
    ids: tuple[str, ...] = ()
    true: bool = False


def grade_mutant(exercise: Exercise, mutant: Mutant, desk: ContentDesk) -> Graded:
    """Grade it on one seed; look for the same explanation on others."""
    first = explanations(exercise, mutant, desk, 101)
    if first is None:
        return Graded(mutant, exercise.slug, killed=False)
    level, found = first
    ids = tuple(one.id for one in found)
    if not found:
        return Graded(mutant, exercise.slug, killed=True, level=level, true=level != PLAIN)
    again = [explanations(exercise, mutant, desk, seed) for seed in OTHER_SEEDS]
    true = all(other is not None and ids[0] in {one.id for one in other[1]} for other in again)
    return Graded(mutant, exercise.slug, killed=True, level=level, ids=ids, true=true)


def explanations(
    exercise: Exercise, mutant: Mutant, desk: ContentDesk, seed: int
) -> tuple[str, Sequence[Explanation]] | None:
    """Return how far the explanation goes, and what it says; None for an accepted mutant."""
    known = desk.expectation(exercise, seed)

    def ask(inputs: Iterable[Args]) -> list[Answer | None]:
        calls = tuple(Call(f"reference.{exercise.brief.function}", args) for args in inputs)
        modules = (*author_modules(exercise)[:1], Module("reference", (mutant.source,)))
        _, *outcomes = run(Job(modules, calls, exercise.brief.limits.limits()))
        return [None if isinstance(one, Stopped) else answer(one) for one in outcomes]

    answers = tuple(ask(trial.args for trial in known.trials))
    findings = judge(exercise, known, answers, run)
    failed = [
        n
        for n, (one, found) in enumerate(zip(answers, findings, strict=True))
        if one is None or one.raised or found
    ]
    if not failed:
        return None
    found = diagnose(Evidence(exercise, known, answers, ask), desk)
    if found:
        return str(found[0].kind), found
    if laws := sorted({found.law for found in findings if found and found.law}):
        return Kind.PROPERTY, [Explanation(law, Kind.PROPERTY, NOTHING, ()) for law in laws]
    if any(answers[n] is None or answers[n].raised for n in failed):
        return ERROR, ()
    changed = all(findings[n].rung is Rung.ARGUMENT for n in failed)
    return (ARGUMENT if changed else PLAIN), ()


def rejected_right_answers(exercise: Exercise, desk: ContentDesk) -> tuple[int, int]:
    """Grade every right answer that is written differently; return how many, and how many fail."""
    files = sorted((RIGHT / exercise.slug).glob("*.py"))
    bad = 0
    for seed in range(SEEDS):
        known = desk.expectation(exercise, seed)
        for file in files:
            calls = tuple(
                Call(f"right.{exercise.brief.function}", trial.args) for trial in known.trials
            )
            source = Module("right", (file.read_text(encoding="utf-8"),))
            _, *outcomes = run(Job((source,), calls, exercise.brief.limits.limits()))
            answers = [answer(one) for one in outcomes]
            bad += any(one.raised for one in answers) or any(judge(exercise, known, answers, run))
    return SEEDS * len(files), bad


def wrong_answers(exercise: Exercise, desk: ContentDesk) -> Counter[str]:
    """Grade every misconception on every seed: rejected, and named as itself."""
    oracle, count = exercise.oracle(), Counter[str]()
    for seed in range(SEEDS):
        known = desk.expectation(exercise, seed)
        beliefs = known.misconceptions.on(range(len(known.trials)))
        for name, answers in beliefs.items():
            count["shown"] += 1
            raised = any(one.raised for one in answers)
            count["accepted"] += not (raised or any(judge(exercise, known, answers, run)))
            count["named"] += oracle.diagnose(known.trials, answers, beliefs) == name
    return count


def main() -> None:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("slugs", nargs="*")
    parser.add_argument("--every", type=int, default=1, help="take each Nth mutant only")
    parser.add_argument("--mutants", action="store_true", help="leave out the answers of people")
    parser.add_argument("--show", default="", help="list mutants of a level, or `false` ones")
    asked = parser.parse_args()
    desk = ContentDesk(Library(content_root()), run)
    slugs = asked.slugs or desk.library.slugs
    exercises = [desk.library.exercise(slug) for slug in slugs]
    waiting = []
    for exercise in exercises:
        listed = read_equivalents(exercise).listed
        source = (exercise.solution / "reference.py").read_text(encoding="utf-8")
        made = [one for one in mutants(source) if (one.was, one.now) not in listed]
        waiting += [(exercise, one) for one in made[:: asked.every]]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        graded = list(pool.map(lambda pair: grade_mutant(*pair, desk), waiting))
        people = [] if asked.mutants else exercises
        rights = list(pool.map(lambda one: rejected_right_answers(one, desk), people))
        wrongs = sum(pool.map(lambda one: wrong_answers(one, desk), people), Counter[str]())
    _table(len(exercises), graded, rights, wrongs)
    for one in graded:
        if asked.show and (one.level == asked.show or (asked.show == "false" and not one.true)):
            print(f"{one.slug}: {one.level} {one.ids}\n  - {one.mutant.was}\n  + {one.mutant.now}")


def _table(
    exercises: int,
    graded: Sequence[Graded],
    rights: Sequence[tuple[int, int]],
    wrongs: Counter[str],
) -> None:
    killed = [one for one in graded if one.killed]
    returned = [one for one in killed if one.level != ERROR]
    levels = Counter(one.level for one in killed)
    explained = [one for one in killed if one.level != PLAIN and one.true]
    valued = [one for one in returned if one.level != PLAIN and one.true]
    rows = [
        ("exercises", exercises),
        ("mutants, equivalents excluded", len(graded)),
        ("killed", f"{len(killed)} ({len(killed) / len(graded):.1%})"),
        *((f"explained by {level}", f"{n} ({n / len(killed):.1%})") for level, n in levels.items()),
        ("explained and true on other seeds", f"{len(explained) / len(killed):.1%}"),
        ("the same, of those that return values", f"{len(valued) / len(returned):.1%}"),
        (f"misconceptions shown, {SEEDS} seeds", wrongs["shown"]),
        ("accepted", wrongs["accepted"]),
        ("named as themselves", f"{wrongs['named'] / max(wrongs['shown'], 1):.1%}"),
        (f"right answers shown, {SEEDS} seeds", sum(shown for shown, _ in rights)),
        ("rejected", sum(bad for _, bad in rights)),
    ]
    print("| figure | value |\n|---|---|")
    for name, value in rows:
        print(f"| {name} | {value} |")


if __name__ == "__main__":
    main()
