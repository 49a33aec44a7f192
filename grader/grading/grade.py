"""Grade one submission against one exercise: draw cases, run them elsewhere, compare here."""

import platform
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from itertools import islice, takewhile
from pathlib import Path
from time import perf_counter

import numpy as np

from grader.content.exercise import Exercise
from grader.content.expectation import Expectation, answer
from grader.content.item import Desk
from grader.content.judgement import judge, laws
from grader.content.text import Text, Words
from grader.grading.diagnosis import diagnose
from grader.grading.evidence import Evidence
from grader.grading.inspection import Inspection, Place
from grader.grading.rules import violations
from grader.grading.submission import Submission
from grader.grading.verdict import CaseResult, Diagnosis, Status, Verdict
from grader.message import Message, say
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.finding import Finding
from grader.oracle.oracle import Answer
from grader.oracle.variations import Args
from grader.sandbox.job import (
    Call,
    Complaint,
    Job,
    Limits,
    Loaded,
    Module,
    Outcome,
    Raised,
    Reason,
    Returned,
    Stopped,
)
from grader.sandbox.run import isolation
from grader.version import __version__

MODULE = "submission"
PATIENCE = 2.0  # seconds for one more answer, where only the reason is looked for
MODULE_NAME = re.compile(r"No module named '([^']+)'")


def grade(
    submission: Submission, inspection: Inspection, exercise: Exercise, desk: Desk, *, seed: int
) -> Verdict:
    """Return the verdict. Raises ContentError when the exercise itself is broken."""
    start = perf_counter()
    verdict = _Grading(submission, inspection, exercise, desk).verdict(seed)
    elapsed = 1000 * (perf_counter() - start)
    return replace(verdict, elapsed_ms=elapsed, versions=versions(exercise))


def refused(submission: Submission) -> Verdict:
    """Return the verdict on a file that cannot be read, for no exercise that one could tell."""
    blank = Verdict(exercise="", seed=0, isolation=isolation())
    return _refuse(blank, submission.refusal, submission.complaint)


def unrecognised(submission: Submission, inspection: Inspection) -> Verdict:
    """Return the verdict on a file that defines no function of any exercise."""
    blank = Verdict(exercise="", seed=0, isolation=isolation())
    if inspection.errors and not submission.is_notebook:
        return _refuse(blank, "syntax", _syntax(inspection, submission))
    found = ", ".join(inspection.defined or ()) or "-"
    message = say("it defines no function of an exercise; found: {found}", found=found[:200])
    return _refuse(blank, "missing_function", message)


@dataclass(frozen=True, slots=True)
class _Grading:
    """One submission on its way to one verdict."""

    submission: Submission
    inspection: Inspection
    exercise: Exercise
    desk: Desk

    def verdict(self, seed: int) -> Verdict:
        blank = Verdict(
            exercise=self.exercise.slug,
            seed=seed,
            isolation=isolation(),
            out_of=sum(criterion.points for criterion in self.exercise.brief.criteria),
        )
        refusal = self._refusal()
        return _refuse(blank, *refusal) if refusal else self._run(blank)

    def _refusal(self) -> tuple[str, Message] | None:
        """Return why it is not even run, as the contract's reason and a message."""
        if self.submission.refusal:
            return self.submission.refusal, self.submission.complaint
        if self.inspection.errors and not self.submission.is_notebook:
            return "syntax", _syntax(self.inspection, self.submission)
        function = self.exercise.brief.function
        if not self.inspection.defines(function):
            return "missing_function", _missing(function, self.inspection)
        for name, place in violations(self.inspection, self.exercise.brief.forbids):
            where = _where(place, self.submission)
            message = say("{place}: `{name}` may not be used here", name=name, place=where)
            return "forbidden", message
        return None

    def _run(self, blank: Verdict) -> Verdict:
        known = self.desk.expectation(self.exercise, blank.seed)
        function = f"{MODULE}.{self.exercise.brief.function}"
        limits = self.exercise.brief.limits.limits()
        calls = tuple(Call(function, trial.args) for trial in known.trials)
        module = Module(MODULE, self.inspection.cells)
        loading, *outcomes = self.desk.run(Job((module,), calls, limits))
        verdict = replace(
            blank,
            stdout="".join(_printed([loading, *outcomes])),
            diagnosis=tuple(_notes(loading, self.submission)),
        )
        if isinstance(loading, Loaded) and loading.missing:
            message = _undefined(self.exercise.brief.function, loading)
            return _refuse(verdict, "missing_function", message)
        reader = _Reader(self.submission, self.exercise, limits)
        answers = tuple(None if isinstance(o, Stopped) else answer(o) for o in outcomes)
        findings = judge(self.exercise, known, answers, self.desk.run)
        rows = zip(known.names, findings, outcomes, strict=True)
        cases = tuple(reader.case(*row) for row in rows)
        found = self._diagnosis(known, cases, answers, findings)
        return replace(verdict, cases=cases, diagnosis=(*found, *verdict.diagnosis))

    def _diagnosis(
        self,
        known: Expectation,
        cases: Sequence[CaseResult],
        answers: tuple[Answer | None, ...],
        findings: Sequence[Finding | None],
    ) -> tuple[Diagnosis, ...]:
        """Return why it is wrong: what explains the values, and the laws that are broken."""
        if all(case.status is Status.ACCEPTED for case in cases):
            return ()
        found = diagnose(Evidence(self.exercise, known, answers, self._rerun), self.desk)
        names = [case.name for case in cases]
        explained = tuple(_explained(one, names, known) for one in found)
        if explained:
            return explained
        broken: dict[str, list[Words]] = {}
        for case, finding in zip(cases, findings, strict=True):
            if finding and finding.law:
                broken.setdefault(finding.law, []).append(case.name)
        advice = laws(self.exercise, self.desk.run) if broken else {}
        return tuple(
            Diagnosis(law, Kind.PROPERTY, tuple(seen), advice[law]) for law, seen in broken.items()
        )

    def _rerun(self, inputs: Sequence[Args]) -> list[Answer | None]:
        """Run the submission on other arguments than the hidden cases, up to a first stop."""
        function = f"{MODULE}.{self.exercise.brief.function}"
        calls = tuple(Call(function, args) for args in inputs)
        module = Module(MODULE, self.inspection.cells)
        limits = self.exercise.brief.limits.limits()
        limits = replace(limits, wall_seconds=min(limits.wall_seconds, PATIENCE))
        outcomes = islice(self.desk.run(Job((module,), calls, limits)), 1, None)
        given = [answer(o) for o in takewhile(lambda one: not isinstance(one, Stopped), outcomes)]
        return [*given, *[None] * (len(inputs) - len(given))]


def _explained(one: Explanation, names: Sequence[Words], known: Expectation) -> Diagnosis:
    """Put names to the cases; a misconception has words of its author."""
    author = known.misconceptions.advice[one.id] if one.kind is Kind.MISCONCEPTION else None
    message = author or one.message
    return Diagnosis(one.id, one.kind, tuple(names[case] for case in one.cases), message)


class _Reader:
    """Turns outcomes into results: what is wrong, where, and what it is worth."""

    def __init__(self, submission: Submission, exercise: Exercise, limits: Limits) -> None:
        self._submission = submission
        self._names = exercise.cases
        self._limits = limits

    def case(self, name: str, found: Finding | None, outcome: Outcome) -> CaseResult:
        named = self._names[name]
        lost = CaseResult(named.title, Status.WRONG, 0.0, named.points)
        match outcome:
            case Returned():
                if found is None:
                    return replace(lost, status=Status.ACCEPTED, points=named.points)
                return replace(
                    lost,
                    message=found.message,
                    max_abs_error=found.max_abs_error,
                    worst_index=found.worst_index,
                    output=found.output,
                )
            case Raised(complaint):
                message = _raised(complaint, self._submission)
                return replace(lost, status=Status.RAISED, message=message)
            case Stopped(reason):
                message = _stopped(reason, self._limits)
                return replace(lost, status=Status.STOPPED, message=message, reason=str(reason))
        return replace(lost, message=say("nothing came back"))


def versions(exercise: Exercise) -> dict[str, str]:
    """Return what a verdict depends on besides the file and the seed."""
    return {
        "shiken": __version__,
        "numpy": np.__version__,
        "python": platform.python_version(),
        "content": _content_digest(exercise.folder, exercise.solution),
    }


@cache
def _content_digest(*folders: Path) -> str:
    digest = sha256()
    for file in sorted(file for folder in folders for file in folder.glob("*.*")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:12]


def _refuse(verdict: Verdict, refusal: str, message: Message) -> Verdict:
    result = CaseResult(_READING, Status.REJECTED, 0.0, verdict.out_of, message)
    return replace(verdict, refusal=refusal, cases=(result,))


def _printed(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Yield what was printed; a stop while loading is every call's outcome, and counts once."""
    before: Outcome | None = None
    for outcome in outcomes:
        if outcome is not before:
            yield outcome.printed
        before = outcome


def _notes(loading: Outcome, submission: Submission) -> Iterator[Diagnosis]:
    """Yield a note for each statement that failed while the file was run."""
    if isinstance(loading, Loaded):
        for number, complaint in enumerate(loading.complaints[:5]):
            yield Diagnosis(f"loading_{number + 1}", "note", (), _raised(complaint, submission))


def _missing(function: str, inspection: Inspection) -> Message:
    defined = list(inspection.defined or ())
    close = get_close_matches(function, defined, n=1)
    if close:
        return say(
            "there is no function `{function}`; is `{close}` meant to be it?",
            function=function,
            close=close[0],
        )
    found = ", ".join(defined[:20]) or "-"
    return say("there is no function `{function}`; found: {found}", function=function, found=found)


def _undefined(function: str, loading: Loaded) -> Message:
    if loading.complaints:
        return say("`{function}` did not get defined: lines before it failed", function=function)
    return say("`{function}` is defined, but it is not a function", function=function)


def _syntax(inspection: Inspection, submission: Submission) -> Message:
    fault = inspection.errors[0]
    place = _where(fault.place, submission)
    return say("{place}: not Python: {message}", place=place, message=fault.message)


def _raised(complaint: Complaint, submission: Submission) -> Message:
    if complaint.kind == "NotImplementedError" and not complaint.text:
        return say(
            "nothing is written here yet: replace `raise NotImplementedError` and submit again"
        )
    what = say("{kind}: {text}", kind=complaint.kind, text=complaint.text[:300] or "-")
    if complaint.kind == "SystemExit":
        what = say("the code ends the program (exit, quit); return a value instead")
    if complaint.kind == "ModuleNotFoundError" and (named := MODULE_NAME.search(complaint.text)):
        what = say(
            "there is no module `{name}` here: a box has NumPy and the usual standard library",
            name=named[1][:60],
        )
    if not complaint.line:
        return what
    place = _where(Place(complaint.cell, complaint.line), submission)
    return say("{place}: {what}", place=place, what=what)


def _where(place: Place, submission: Submission) -> Message:
    if submission.is_notebook:
        return say("cell {cell}, line {line}", cell=place.cell + 1, line=place.line)
    return say("line {line}", line=place.line)


def _stopped(reason: Reason, limits: Limits) -> Message:
    match reason:
        case Reason.CPU_TIME:
            return say(
                "stopped after {seconds:g} s of computing: look for a loop that never ends",
                seconds=limits.cpu_seconds,
            )
        case Reason.WALL_TIME:
            return say(
                "stopped after {seconds:g} s without an answer: does it wait for something?",
                seconds=limits.wall_seconds,
            )
        case Reason.MEMORY:
            return say(
                "stopped: more than {size} MB of memory; look for an array that grows",
                size=limits.memory_mb,
            )
        case Reason.OUTPUT:
            return say(
                "stopped: more than {size} kB printed; take the prints out of the loop",
                size=limits.output_kb,
            )
        case Reason.CRASH:
            return say(
                "the interpreter ended in the middle: a crash, or a call that ends the process"
            )
        case Reason.PROTOCOL:
            return say("stopped: the answer was not delivered in the agreed form")


_READING = Text("提出ファイルの読み取り", "reading the file")
