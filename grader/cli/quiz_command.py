"""`shiken quiz`: a session in the terminal. All decisions are made in `quiz`."""

from datetime import UTC, datetime
from random import Random
from typing import Annotated

import typer

from grader.cli.ask import Asker
from grader.cli.guard import complain, guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.bank import KINDS, read_bank
from grader.content.item import Question
from grader.content.kinds.points import reply
from grader.errors import ContentError, LearnerError
from grader.grading.batch import fresh_seed
from grader.history.store import History
from grader.message import say
from grader.quiz.plan import Wish, choose, matching
from grader.quiz.session import Session, score, start


def register(app: typer.Typer) -> None:
    @app.command("quiz")
    @guarded
    def quiz(
        context: typer.Context,
        topics: Annotated[
            list[str] | None,
            typer.Argument(metavar="[TOPIC]...", help="Syllabus codes or tags; all when left out."),
        ] = None,
        *,
        count: Annotated[int, typer.Option(min=1, help="How many questions.")] = 10,
        kind: Annotated[str, typer.Option(help="Only this kind of question.")] = "",
        seed: Annotated[
            int | None, typer.Option(min=0, help="Ask the same questions in the same way again.")
        ] = None,
    ) -> None:
        """Practise with feedback after each answer."""
        ask_questions(context.obj, Wish(tuple(topics or ()), kind, count), seed)


def ask_questions(settings: Settings, wish: Wish, seed: int | None) -> None:
    """Run one session from the first question to the score."""
    bank = read_bank(settings.root)
    if not bank.items:
        _no_items(bank.problems)
    with settings.history() as history:
        # A seed stands for one session: what was seen before must not change it.
        seen = history.last_seen() if seed is None else {}
        number = fresh_seed() if seed is None else seed
        rng = Random(number)  # noqa: S311 - which question comes next is no secret
        items = choose(matching(bank.items, wish, tuple(KINDS)), seen, wish.count, rng)
        session = start(items, rng)
        screen = Screen(settings.tongue)
        if bank.problems:
            screen.say(
                say(
                    "{count} problems in the content; `shiken author check` lists them.",
                    count=len(bank.problems),
                ),
                "yellow",
            )
        _ask_all(session, settings, screen, history, history.begin(number, datetime.now(UTC)))


def _ask_all(
    session: Session, settings: Settings, screen: Screen, history: History, number: int
) -> None:
    asker = Asker(settings.tongue)
    while not session.over:
        question = session.question(settings.desk)
        screen.question(question, session.number, len(session.queue))
        answered = _ask(session, question, settings, screen, asker)
        if answered is None:
            break
        session = answered
        history.save_answer(number, session.answered[-1], datetime.now(UTC))
        screen.mark(session.answered[-1].mark)
    screen.score(score(session))


def _ask(
    session: Session, question: Question, settings: Settings, screen: Screen, asker: Asker
) -> Session | None:
    """Return the session with the answer; None when there is no more input."""
    while (response := asker.answer(question.prompt.expects)) is not None:
        if question.prompt.checklist:
            screen.checklist(question.prompt)
            ticks = asker.answer(say("numbers of the points, or 0 for none"))
            if ticks is None:
                return None
            response = reply(response, ticks)
        try:
            return session.answer(question, response, settings.desk)
        except ContentError:
            raise
        except LearnerError as error:  # it could not be read: ask again, nothing is counted
            complain(error)
    return None


def _no_items(problems: object) -> None:
    raise ContentError(
        say("There is no question that can be asked."),
        hint=say("`shiken author new question` writes one; `shiken author check` checks it."),
        problems=problems if isinstance(problems, tuple) else (),
    )


