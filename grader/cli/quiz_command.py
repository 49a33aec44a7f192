"""`shiken quiz`: a session in the terminal. All decisions are made in `quiz`."""

from datetime import UTC, datetime
from time import monotonic
from typing import Annotated

import typer

from grader.cli.ask import Asker
from grader.cli.completion import kinds, topics, wishes
from grader.cli.guard import complain, guarded
from grader.cli.practice import prepare, slipping
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.replies import IN_QUIZ, Command, Response
from grader.cli.words import switched
from grader.content.item import Manner, Question
from grader.content.kinds.points import reply
from grader.content.late_desk import LateDesk
from grader.errors import ContentError, LearnerError
from grader.grading.seed import LARGEST
from grader.history.store import History
from grader.message import NOTHING, Message, say
from grader.quiz.session import Session, score
from grader.quiz.wish import Wish

MANY = 9999


def register(app: typer.Typer) -> None:
    @app.command("quiz")
    @guarded
    def quiz(
        context: typer.Context,
        topics: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="[TOPIC]...",
                help="Syllabus codes or tags; all when left out.",
                autocompletion=topics,
            ),
        ] = None,
        *,
        count: Annotated[
            int | None,
            typer.Option(min=1, max=MANY, help="How many questions; 10 unless you set another."),
        ] = None,
        kind: Annotated[
            str, typer.Option(help="Only this kind of question.", autocompletion=kinds)
        ] = "",
        only: Annotated[
            str,
            typer.Option(
                help="Only what is due, new, wrong (the last time) or marked.",
                autocompletion=wishes,
            ),
        ] = "",
        seed: Annotated[
            int | None,
            typer.Option(min=0, max=LARGEST, help="Ask the same questions in the same way again."),
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
        number, session = prepare(settings, history, wish, seed)
        run = _Run(settings, history, number)
        if index.problem_count:
            run.screen.say(
                say(
                    "{count} problems in the content; `shiken author check` lists them.",
                    count=index.problem_count,
                ),
                "yellow",
            )
        run.go(session)


class _Run:
    """A session on the screen: ask, save, show, until it is over or the input ends."""

    def __init__(self, settings: Settings, history: History, number: int) -> None:
        self.screen = Screen(settings.tongue)
        self._settings = settings
        self._history = history
        self._number = number
        self._asker = Asker(self.screen)
        self._desk = LateDesk(lambda: settings.desk)
        self._left = False

    def go(self, session: Session) -> None:
        while not (session.over or self._left):
            question = session.question(self._desk)
            answered = self._ask(session, question)
            if answered is None:
                break
            session = answered
            last = session.answered[-1]
            self._history.save_answer(self._number, last, datetime.now(UTC))
            if last.passed:
                self.screen.passed(last.mark, question.item)
            else:
                self.screen.mark(last.mark, question.item)
        self._history.finish(self._number, datetime.now(UTC))
        self.screen.score(score(session))
        for item in slipping(self._settings, self._history, session):
            message = say("Keeps slipping: {item}. Read about it before you try again.", item=item)
            self.screen.say(message, "yellow")

    def _ask(self, session: Session, question: Question) -> Session | None:
        """Return the session with the answer; None when there is no more input."""
        enquiry = self._enquiry(session, question)
        desk, began, again = self._desk, monotonic(), None
        while (reply := self._asker.ask(enquiry, again)) is not Command.QUIT:
            seconds, again = monotonic() - began, None
            if reply is Command.PASS:
                return session.passed(question, desk, seconds=seconds)
            if reply is Command.LANGUAGE:
                self._switch()
            if not isinstance(reply, Response):
                continue
            if (response := self._complete(question, reply.text)) is None:
                return None
            try:
                return self._sure(session.answer(question, response, desk, seconds=seconds))
            except LearnerError as error:  # it could not be read: ask again, nothing is counted
                self._complain(error)
                again = reply.text
        return None

    def _enquiry(self, session: Session, question: Question) -> Enquiry:
        prompt, groups = question.prompt, self._settings.index.groups

        def show(screen: Screen) -> None:
            group = groups.get(question.item.group)
            screen.question(question, session.number, session.count, group)
            if question.item.runs_code:
                from grader.sandbox import pool  # noqa: PLC0415 - for code only

                pool.begin()  # it comes up while the learner thinks

        def act(command: Command) -> Message:
            if command is not Command.MARK:
                return NOTHING
            marked = self._history.toggle_mark(question.item.id, datetime.now(UTC))
            return say("Marked.") if marked else say("The mark is off.")

        return Enquiry(prompt.expects, prompt.options, prompt.manner, IN_QUIZ, show=show, act=act)

    def _complete(self, question: Question, text: str) -> str | None:
        """Return the response; words of one's own are ticked against the key points first."""
        prompt = question.prompt
        if not prompt.checklist:
            return text
        enquiry = Enquiry(
            say("numbers of the points, or 0 for none"),
            prompt.checklist,
            Manner.TICK,
            (Command.HELP, Command.QUIT),
            show=lambda screen: screen.model(prompt.model),
            none=True,
        )
        ticks = self._asker.ask(enquiry)
        return reply(text, ticks.text) if isinstance(ticks, Response) else None

    def _sure(self, session: Session) -> Session:
        """Ask for confidence before the feedback, where the learner wants that."""
        if not self._settings.preferences.confidence:
            return session
        answer = self._asker.sure()
        self._left = answer is Command.QUIT  # once the feedback is shown
        return session.confident(answer.text) if isinstance(answer, Response) else session

    def _switch(self) -> None:
        """Go on in the other language."""
        tongue = self._settings.tongue
        self._settings.tongue = switched(tongue)
        self.screen = Screen(self._settings.tongue)
        self._asker.screen = self.screen
        if self.screen.look.keys:
            self.screen.clear()

    def _complain(self, error: LearnerError) -> None:
        if self.screen.look.person:
            self.screen.complain(error)
        else:
            complain(error)


def _no_items(problems: object) -> None:
    raise ContentError(
        say("There is no question that can be asked."),
        hint=say("`shiken author new question` writes one; `shiken author check` checks it."),
        problems=problems if isinstance(problems, tuple) else (),
    )
