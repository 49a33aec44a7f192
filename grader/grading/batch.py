"""Grade a folder: many submissions, several at once, each exactly once.

One bad submission cannot stop the batch: what it does happens in its own box, and a file that
cannot be read at all gets a verdict as well.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from grader.content.desk import ContentDesk
from grader.content.exercise import Exercise
from grader.content.library import Library
from grader.errors import LearnerError
from grader.grading.grade import grade, refused, unrecognised
from grader.grading.inspection import Inspection, inspect_submission
from grader.grading.layout import HandedIn
from grader.grading.results import Key
from grader.grading.seed import fresh_seed
from grader.grading.submission import Submission, read_submission
from grader.grading.verdict import Tell, Verdict

Rows = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch needs to know: what is there, what is done, and which seed each exercise has."""

    desk: ContentDesk
    seeds: Callable[[str], int]
    done: frozenset[Key]
    tell: Tell

    def grade_all(self, handed_in: Sequence[HandedIn], jobs: int) -> Iterator[Rows]:
        """Yield the rows of each submission as it finishes; nothing for what was done before."""
        with ThreadPoolExecutor(jobs) as pool:
            waiting: set[Future[Rows]] = set()
            queue = iter(handed_in)
            try:
                while True:
                    # A few at a time, so that an interruption does not wait for a long queue.
                    for one in islice(queue, 2 * jobs - len(waiting)):
                        waiting.add(pool.submit(self.rows, one))
                    if not waiting:
                        return
                    finished, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                    for future in finished:
                        if rows := future.result():
                            yield rows
            finally:
                for future in waiting:
                    future.cancel()

    def rows(self, one: HandedIn) -> Rows:
        """Return a row for each exercise that this file solves and that is not done yet."""
        submission = _taken(one.file)
        rows = []
        for slug, verdict in self._verdicts(one, submission):
            if self._is_done(one, submission, slug):
                continue
            rows.append(
                {
                    "learner": one.learner,
                    "file": one.path,
                    "sha256": submission.digest,
                    **verdict().as_json(self.tell),
                }
            )
        return rows

    def _is_done(self, one: HandedIn, submission: Submission, slug: str) -> bool:
        return Key(one.learner, one.path, submission.digest, slug) in self.done

    def _verdicts(
        self, one: HandedIn, submission: Submission
    ) -> Iterator[tuple[str, Callable[[], Verdict]]]:
        """Yield the exercises of a file, each with a way to its verdict."""
        if submission.refusal and not one.exercise:
            yield "", lambda: refused(submission)
            return
        if one.exercise and self._is_done(one, submission, one.exercise):
            return
        inspection = inspect_submission(submission, self.desk.run)
        exercises = (
            [self.desk.exercise(one.exercise)]
            if one.exercise
            else solved(inspection, self.desk.library)
        )
        if not exercises:
            yield "", lambda: unrecognised(submission, inspection)
        for exercise in exercises:
            yield exercise.slug, self._grade(submission, inspection, exercise)

    def _grade(
        self, submission: Submission, inspection: Inspection, exercise: Exercise
    ) -> Callable[[], Verdict]:
        seed = self.seeds(exercise.slug)
        return lambda: grade(submission, inspection, exercise, self.desk, seed=seed)


class Seeds:
    """One fresh seed for each exercise of a batch, or the one it had before an interruption."""

    def __init__(self, known: Mapping[str, int], fixed: int | None = None) -> None:
        self._known = dict(known)
        self._fixed = fixed

    def __call__(self, slug: str) -> int:
        return self._known.setdefault(slug, fresh_seed() if self._fixed is None else self._fixed)


def solved(inspection: Inspection, library: Library) -> list[Exercise]:
    """Return the exercises whose function the submission defines.

    A `sigmoid` that something else in the file uses is a part of that, and no answer of its own.
    """
    slugs = [slug for name, slug in library.functions.items() if inspection.defines(name)]
    used = {name for name, _ in inspection.uses}
    found = [library.exercise(slug) for slug in slugs]
    own = [one for one in found if not (one.brief.helper and one.brief.function in used)]
    return own or found


def _taken(file: Path) -> Submission:
    """Return the submission; one that vanished, or is not ours to read, is refused like others."""
    try:
        return read_submission(file)
    except LearnerError as error:
        return Submission(file.name, "", refusal="unreadable", complaint=error.message)


def known_exercise(desk: ContentDesk) -> Callable[[str], str | None]:
    """Return what maps a file's stem to a slug, by slug or alias, or to nothing."""

    def known(stem: str) -> str | None:
        try:
            return desk.exercise(stem).slug
        except LearnerError:
            return None

    return known
