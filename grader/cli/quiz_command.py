"""`shiken quiz`: a session in the terminal. All decisions are made in `quiz`."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated

import typer

from grader.cli.ask import Asker
from grader.cli.guard import complain, guarded
from grader.cli.practice import prepare
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.group import Group
from grader.content.index import Index
from grader.content.item import Desk, Question
from grader.content.kinds.points import reply
from grader.content.late_desk import LateDesk
from grader.errors import ContentError, LearnerError
from grader.history.store import History
from grader.message import say
from grader.quiz.session import Session, score
from grader.quiz.wish import Wish


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
        count: Annotated[
            int | None, typer.Option(min=1, help="How many questions; 10 unless you set another.")
        ] = None,
        kind: Annotated[str, typer.Option(help="Only this kind of question.")] = "",
        only: Annotated[
            str, typer.Option(help="Only what is due, new, wrong (the last time) or marked.")
        ] = "",
        seed: Annotated[
            int | None, typer.Option(min=0, help="Ask the same questions in the same way again.")
        ] = None,
    ) -> None:
        """Practise with feedback after each answer."""
        settings: Settings = context.obj
        wanted = count or settings.preferences.count
        ask_questions(settings, Wish(tuple(topics or ()), kind, wanted, only), seed)


def ask_questions(settings: Settings, wish: Wish, seed: int | None) -> None:
    """Run one session from the first question to the score."""
    index = settings.index
    if not index.listed():
        _no_items(index.problems)
    with settings.history() as history:
        screen = Screen(settings.tongue)
        number, session = prepare(settings, history, wish, seed)
        if index.problem_count:
            screen.say(
                say(
                    "{count} problems in the content; `shiken author check` lists them.",
                    count=index.problem_count,
                ),
                "yellow",
            )
        desk = LateDesk(lambda: settings.desk)
        _Run(desk, index, screen, Asker(settings.tongue), history, number).go(session)


@dataclass(frozen=True, slots=True)
class _Run:
    """A session on the screen: ask, save, show, until it is over or the input ends."""

    desk: Desk
    index: Index
    screen: Screen
    asker: Asker
    history: History
    number: int

    def go(self, session: Session) -> None:
        while not session.over:
            question = session.question(self.desk)
            self.screen.question(question, session.number, session.count, self._group(question))
            if question.item.runs_code:
                from grader.sandbox.run import warm_up  # noqa: PLC0415 - for code only

                warm_up()  # while the learner thinks
            answered = self._ask(session, question)
            if answered is None:
                break
            session = answered
            last = session.answered[-1]
            self.history.save_answer(self.number, last, datetime.now(UTC))
            self.screen.mark(last.mark)
        self.history.finish(self.number, datetime.now(UTC))
        self.screen.score(score(session))

    def _group(self, question: Question) -> Group | None:
        return self.index.groups.get(question.item.group)

    def _ask(self, session: Session, question: Question) -> Session | None:
        """Return the session with the answer; None when there is no more input."""
        while (response := self._response(question)) is not None:
            try:
                return session.answer(question, response, self.desk)
            except LearnerError as error:  # it could not be read: ask again, nothing is counted
                complain(error)
        return None

    def _response(self, question: Question) -> str | None:
        response = self.asker.answer(question.prompt.expects)
        if response is None or not question.prompt.checklist:
            return response
        self.screen.checklist(question.prompt)
        ticks = self.asker.answer(say("numbers of the points, or 0 for none"))
        return None if ticks is None else reply(response, ticks)


def _no_items(problems: object) -> None:
    raise ContentError(
        say("There is no question that can be asked."),
        hint=say("`shiken author new question` writes one; `shiken author check` checks it."),
        problems=problems if isinstance(problems, tuple) else (),
    )
