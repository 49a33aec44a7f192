"""`shiken exam`: a mock exam against the clock, and the date of the real one."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from random import Random
from typing import Annotated

import typer

from grader.cli.completion import blueprints
from grader.cli.exam_result import show_result
from grader.cli.guard import guarded
from grader.cli.preferences import write_preference
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.sitting import Exam, Sitting
from grader.content.blueprint import STANDARD, blueprint_names, read_blueprint
from grader.content.late_desk import LateDesk
from grader.errors import LearnerError
from grader.grading.seed import LARGEST, fresh_seed
from grader.history.papers import OpenPaper
from grader.history.store import History
from grader.message import say
from grader.quiz.drawing import draw_paper
from grader.quiz.paper import Paper
from grader.quiz.result import mark_paper


def register(app: typer.Typer) -> None:
    @app.command("exam")
    @guarded
    def exam(
        context: typer.Context,
        *,
        blueprint: Annotated[
            str,
            typer.Option(
                help="How the paper is made up: blueprints/NAME.yaml.", autocompletion=blueprints
            ),
        ] = "",
        half: Annotated[
            bool, typer.Option("--half", help="Half the questions in half the time.")
        ] = False,
        seed: Annotated[
            int | None, typer.Option(min=0, max=LARGEST, help="Draw the same paper again.")
        ] = None,
        date_: Annotated[
            str,
            typer.Option(
                "--date", metavar="YYYY-MM-DD", help="Remember the day of your exam, and stop."
            ),
        ] = "",
    ) -> None:
        """Sit a mock exam: real proportions, a clock, no feedback until the end."""
        settings: Settings = context.obj
        if date_:
            _remember(settings, date_)
            return
        sit_exam(settings, blueprint, seed, half=half)


def sit_exam(
    settings: Settings, blueprint: str = "", seed: int | None = None, *, half: bool = False
) -> None:
    """Go on with the exam that lies open, or begin one."""
    with settings.history() as history:
        another = bool(blueprint or half or seed is not None)
        open_ = _lying_open(settings, history, another=another)
        if open_ and another:
            raise _refused(open_)
        begun = open_ or _begun(settings, history, blueprint or STANDARD, seed, half=half)
        _sit(settings, history, begun, resumed=open_ is not None)


def _remember(settings: Settings, text: str) -> None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise LearnerError(
            say("`{text}` is not a date.", text=text[:20]),
            hint=say("Type year, month and day, such as 2027-02-19."),
        ) from None
    left = (day - datetime.now().astimezone().date()).days
    if left < 0:
        raise LearnerError(
            say("{day} is over.", day=day), hint=say("Give the day of the exam that is ahead.")
        )
    write_preference(settings.file, "exam", day)
    message = say("Your exam is on {day}, in {left} days.", day=day, left=left)
    Screen(settings.tongue).say(message, "green")


def _lying_open(settings: Settings, history: History, *, another: bool) -> OpenPaper | None:
    """Return the paper that lies open, without the questions that are no longer there.

    One of which nothing is left, or whose blueprint is gone, may belong to other content: only
    `another` puts it away.
    """
    if (open_ := history.papers.open()) is None:
        return None
    gone = {item for item, _ in open_.paper.questions} - {
        line.id for line in settings.index.listed()
    }
    paper = open_.paper.without(gone)
    names = blueprint_names(settings.root)
    known = open_.blueprint in names
    if known and not gone:
        return open_
    if known and paper.questions:
        message = say("{count} questions are no longer there; they are left out.", count=len(gone))
        Screen(settings.tongue).say(message, "yellow")
        history.papers.change(open_.number, paper, datetime.now(UTC))
        return history.papers.open()
    if another:
        history.papers.put_away(open_.number, datetime.now(UTC))
        return None
    raise _foreign(open_, names)


def _foreign(open_: OpenPaper, names: Sequence[str]) -> LearnerError:
    """Say why it cannot be gone on with here, where there are blueprints of these names."""
    return LearnerError(
        say("An exam lies open, and none of its questions is in this content.")
        if open_.blueprint in names
        else say(
            "An exam lies open, and its blueprint `{name}` is not in this content.",
            name=open_.blueprint,
        ),
        hint=say(
            "Give the folder that it was drawn from with --content DIR. `shiken exam --blueprint"
            " {name}` puts it away and begins another.",
            name=STANDARD if STANDARD in names else next(iter(names), STANDARD),
        ),
    )


def _refused(open_: OpenPaper) -> LearnerError:
    answered = len(open_.paper.questions) - len(open_.paper.unanswered())
    return LearnerError(
        say(
            "An exam lies open: {answered} of {count} questions are answered.",
            answered=answered,
            count=len(open_.paper.questions),
        ),
        hint=say("`shiken exam` goes on with it. Hand it in before you begin another."),
    )


def _begun(
    settings: Settings, history: History, name: str, seed: int | None, *, half: bool
) -> OpenPaper:
    """Draw a paper and record it."""
    blueprint = read_blueprint(settings.root, name)
    chosen = fresh_seed() if seed is None else seed
    rng = Random(chosen)  # noqa: S311 - which questions are drawn is no secret
    parts = 2 if half else 1
    # A seed stands for one paper: what was asked before must not change it.
    asked = history.papers.asked() if seed is None else {}
    count = max(1, blueprint.questions // parts)
    lines = draw_paper(blueprint, settings.index.listed(), asked, rng, count=count)
    if not lines:
        raise LearnerError(
            say("There is no question here that an exam could ask."),
            hint=say("`shiken list` shows what there is; --content DIR names another folder."),
        )
    paper = Paper(
        tuple((line.id, rng.getrandbits(31)) for line in lines), blueprint.seconds / parts
    )
    if len(lines) < count:
        message = say("The bank has only {few} of {count} questions.", few=len(lines), count=count)
        Screen(settings.tongue).say(message, "yellow")
    now = datetime.now(UTC)
    number = history.papers.begin(name, chosen, paper, now)
    return OpenPaper(number, name, chosen, now, paper)


def _sit(settings: Settings, history: History, begun: OpenPaper, *, resumed: bool) -> None:
    """Hold the exam; hand the paper in unless the learner leaves it open."""
    blueprint = read_blueprint(settings.root, begun.blueprint)
    exam = Exam(settings, history, blueprint, begun, LateDesk(lambda: settings.desk))
    sitting = Sitting(exam)
    sitting.introduce(resumed=resumed)
    if (paper := sitting.hold()) is not None:
        _hand_in(exam, paper)


def _hand_in(exam: Exam, paper: Paper) -> None:
    choices = [exam.choice(place) for place in range(len(paper.questions))]
    result = mark_paper(exam.blueprint, paper, choices, exam.desk)
    begun = exam.begun
    now = datetime.now(UTC)
    if not exam.history.papers.hand_in(begun.number, begun.seed, result.answers, now):
        raise LearnerError(
            say("This exam was handed in already, at another terminal."),
            hint=say("`shiken progress` shows where you stand."),
        )
    show_result(exam.settings, result)
