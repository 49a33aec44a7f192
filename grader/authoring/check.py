"""Check content: every finding at once, each with its file, its line and the next step.

What can be read is checked as text first; then everything that is code is run, in boxes.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain, permutations

from grader.authoring.lint import lint
from grader.authoring.scope import Scope
from grader.content.bank import Entry, read_bank
from grader.content.desk import ContentDesk
from grader.content.exercise import Exercise
from grader.content.expectation import Expectation, answer
from grader.content.judgement import judge, lots, passes
from grader.content.library import Library
from grader.content.read_yaml import Document
from grader.content.syllabus import topic_exists
from grader.errors import GraderError, Problem
from grader.message import Message, say
from grader.oracle.oracle import Answer
from grader.sandbox.job import Call, Job, Module

SEEDS = (1, 2, 3)
MIN_MISCONCEPTIONS = 3
EVERYTHING = Scope()
Check = Callable[[], Iterable[Problem]]


class Checker:
    """Checks what lies within a scope, several parts side by side."""

    def __init__(self, desk: ContentDesk, scope: Scope = EVERYTHING) -> None:
        self._desk = desk
        self._library = desk.library
        self._scope = scope
        self._bank = read_bank(desk.library.root)
        self._exercises = [e for e in self._library.all() if scope.holds(e.folder, e.solution)]
        self._entries = [e for e in self._bank.entries if scope.holds(e.document.file)]

    def __len__(self) -> int:
        """How many parts `findings` yields, for a progress bar."""
        return 1 + len(self._exercises) + len(self._entries)

    def findings(self, jobs: int) -> Iterator[list[Problem]]:
        """Yield the findings part by part: the text first, then what is run, the longest first."""
        yield [*self._texts(), *_names(self._exercises, self._library)]
        longest = sorted(self._exercises, key=lambda one: -one.brief.limits.cpu_seconds)
        checks: list[Check] = [
            *(partial(check_exercise, exercise, self._desk) for exercise in longest),
            *(partial(_item, entry, self._desk) for entry in self._entries),
        ]
        with ThreadPoolExecutor(jobs) as pool:
            yield from pool.map(lambda check: list(check()), checks)

    def _texts(self) -> Iterator[Problem]:
        """Yield what is wrong with files as they are read."""
        yield from (one for one in self._bank.problems if self._scope.holds(one.file))
        documents = [self._library.read(slug)[1] for slug in self._library.slugs]
        for slug, document in zip(self._library.slugs, documents, strict=True):
            solution = self._library.root / "solutions" / slug
            if self._scope.holds(document.file.parent, solution):
                yield from document.problems
        yield from (one for one in lint(self._bank, documents) if self._scope.holds(one.file))


def _item(entry: Entry, desk: ContentDesk) -> Iterator[Problem]:
    """Run what an item claims: its formulas, its options of code."""
    file = entry.document.file
    try:
        for fault in entry.item.proof(desk):
            line = entry.document.line((*entry.place, *fault.place))
            yield Problem(file, line, fault.message, fault.hint)
    except GraderError as error:
        yield Problem(file, entry.document.line(entry.place), error.message, error.hint)


def _names(exercises: Iterable[Exercise], library: Library) -> Iterator[Problem]:
    """Slugs and aliases are names that people type, so no two exercises may share one."""
    names = Counter(chain.from_iterable((e.slug, *e.brief.aliases) for e in library.all()))
    for exercise in exercises:
        document = library.read(exercise.slug)[1]
        for alias in exercise.brief.aliases:
            if names[alias] > 1:
                yield _problem(
                    document,
                    "aliases",
                    say("the alias `{name}` is used twice", name=alias),
                    say("Give each exercise names of its own."),
                )
        if not topic_exists(exercise.brief.topic):
            yield _problem(
                document,
                "topic",
                say("the syllabus has no topic {topic}", topic=exercise.brief.topic),
                say("`shiken list` shows the codes."),
            )


def check_exercise(exercise: Exercise, desk: ContentDesk) -> Iterator[Problem]:
    """Check one exercise: reference right, starter wrong, misconceptions caught and told apart."""
    document = desk.library.read(exercise.slug)[1]
    try:
        known = [desk.expectation(exercise, seed) for seed in SEEDS]
        yield from _laws(exercise, known, desk)
        yield from _starter(exercise, known[0], desk, document)
    except GraderError as error:
        yield Problem(document.file, 1, error.message, error.hint)
        return
    yield from _misconceptions(exercise, known, desk)


def _laws(exercise: Exercise, known: Iterable[Expectation], desk: ContentDesk) -> Iterator[Problem]:
    """Where laws decide, they must be true of the reference."""
    for expected in known:
        right = [Answer(trial.expected) for trial in expected.trials]
        findings = zip(expected.names, judge(exercise, expected, right, desk.run), strict=True)
        for case, found in findings:
            if found:
                message = say(
                    "the reference breaks a law on the case `{case}`: {name}",
                    case=case,
                    name=found.law,
                )
                yield Problem(
                    exercise.solution / "properties.py",
                    1,
                    message,
                    say("Mend the law or the reference: a law is true of every right answer."),
                )
                return


def _starter(
    exercise: Exercise, known: Expectation, desk: ContentDesk, document: Document
) -> Iterator[Problem]:
    """The starter must load, define the function, and pass no case."""
    try:
        source = exercise.starter.read_text(encoding="utf-8")
    except OSError as error:
        message = say("starter.py cannot be read: {error}", error=error.strerror)
        yield Problem(exercise.starter, 1, message, say("Write the file that learners start from."))
        return
    function = f"starter.{exercise.brief.function}"
    calls = tuple(Call(function, trial.args) for trial in known.trials)
    _, *outcomes = desk.run(Job((Module("starter", (source,)),), calls))
    answers = [answer(outcome) for outcome in outcomes]
    findings = judge(exercise, known, answers, desk.run)
    pairs = zip(answers, findings, strict=True)
    if any(not one.raised and found is None for one, found in pairs):
        yield Problem(
            exercise.starter,
            1,
            say("the starter passes a hidden case"),
            say("Leave the work to the learner: raise NotImplementedError."),
        )
    if f"def {exercise.brief.function}(" not in source:
        yield _problem(
            document,
            "function",
            say("starter.py does not define `{name}`", name=exercise.brief.function),
            say("`function:` names what the learner writes."),
        )


def _misconceptions(
    exercise: Exercise, known: Iterable[Expectation], desk: ContentDesk
) -> Iterator[Problem]:
    """Yield what is wrong with the first seed that shows anything: others would repeat it."""
    findings = (list(_beliefs(exercise, expected, desk)) for expected in known)
    yield from next(filter(None, findings), [])


def _beliefs(exercise: Exercise, expected: Expectation, desk: ContentDesk) -> Iterator[Problem]:
    file = exercise.solution / "misconceptions.py"
    beliefs = expected.misconceptions
    if len(beliefs) < MIN_MISCONCEPTIONS:
        yield Problem(
            file,
            1,
            say("only {count} misconceptions", count=len(beliefs)),
            say("Think of {least} wrong answers that people give.", least=MIN_MISCONCEPTIONS),
        )
        return
    alike = _alike(exercise, expected)
    for name in beliefs:

        def ask(cases: Sequence[int], name: str = name) -> Sequence[Answer]:
            return beliefs.on(cases, [name])[name]

        if passes(exercise, expected, ask, desk.run):
            yield Problem(
                file,
                _line_of(file.read_text(encoding="utf-8"), name),
                say("`{name}` passes every case (seed {seed})", name=name, seed=expected.seed),
                say("Add a case that it fails to cases.py and exercise.yaml."),
            )
        elif name in alike:
            yield Problem(
                file,
                _line_of(file.read_text(encoding="utf-8"), name),
                say("`{name}` cannot be told from another misconception", name=name),
                say("Add a case on which the two differ, or remove one."),
            )


def _alike(exercise: Exercise, expected: Expectation) -> set[str]:
    """Return the misconceptions as which another one would be seen, for want of a case."""
    oracle = exercise.oracle()
    pairs = set(permutations(expected.misconceptions, 2))
    for cases in lots(exercise, expected):
        trials = [expected.trials[case] for case in cases]
        answers = expected.misconceptions.on(cases, set(chain.from_iterable(pairs)))
        pairs = {
            (one, other)
            for one, other in pairs
            if oracle.same(trials, answers[other], answers[one], range(len(cases)))
        }
    return {one for one, _ in pairs}


def _line_of(source: str, function: str) -> int:
    lines = source.splitlines()
    wanted = (n for n, line in enumerate(lines, 1) if line.startswith(f"def {function}("))
    return next(wanted, 1)


def _problem(document: Document, field: str, message: Message, hint: Message) -> Problem:
    return Problem(document.file, document.line((field,)), message, hint)
