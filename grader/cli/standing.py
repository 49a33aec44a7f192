"""Where a learner stands, collected for the terminal and for the page."""

from dataclasses import dataclass
from datetime import UTC, date, datetime

from grader.cli.practice import exam_time
from grader.cli.settings import Settings
from grader.content.blueprint import STANDARD, blueprint_names, read_blueprint
from grader.message import Message, say
from grader.quiz.evidence import evidence
from grader.quiz.memory import memories
from grader.quiz.progress import Progress, progress
from grader.quiz.readiness import ENOUGH, Readiness, readiness, study_next


@dataclass(frozen=True, slots=True)
class Standing:
    """Everything that is told, in the terminal and on the page."""

    progress: Progress
    readiness: Readiness | None
    counted: int
    """Answers that say something about the chance of passing."""
    study: tuple[str, ...]
    """Headings to study next; empty while nothing is foretold."""
    passed: int
    exercises: int
    days_left: int | None
    """Until the exam; None when there is none ahead."""
    today: date
    pass_mark: tuple[float, float] = (0.0, 1.0)
    """The lowest and the highest rate that may be needed to pass."""

    @property
    def unforetold(self) -> Message:
        """Why nothing is foretold."""
        return say(
            "The chance of passing is not foretold from fewer than {enough} first answers:"
            " {count} so far.",
            enough=ENOUGH,
            count=self.counted,
        )


def standing_of(settings: Settings, now: datetime) -> Standing:
    """Collect where the learner stands; `now` is in local time."""
    listed = settings.index.listed()
    with settings.history() as history:
        records, standings = history.records(), history.standings()
    known = memories(records, {line.id: line.version for line in listed})
    answers = evidence(records, {line.id: line for line in listed})
    found: Readiness | None = None
    study: tuple[str, ...] = ()
    mark = (0.0, 1.0)
    if STANDARD in blueprint_names(settings.root):
        blueprint = read_blueprint(settings.root, STANDARD)
        found, mark = readiness(answers, blueprint), blueprint.pass_mark
        study = study_next(answers, found, blueprint) if found else ()
    exam = exam_time(settings, now.astimezone(UTC))
    return Standing(
        progress=progress(listed, known, records, now),
        readiness=found,
        counted=len(answers),
        study=study,
        passed=sum(stand.accepted for stand in standings.values()),
        exercises=len(settings.library.slugs),
        days_left=(exam.astimezone(now.tzinfo).date() - now.date()).days if exam else None,
        today=now.date(),
        pass_mark=mark,
    )
