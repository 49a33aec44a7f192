"""A mock exam on the screen: one question after another, back and forth, until it is handed in."""

from dataclasses import dataclass
from datetime import UTC, datetime

from grader.cli.ask import Asker
from grader.cli.clock import Clock, TimeIsUpError, as_time
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.layout import Prose
from grader.cli.terminal.replies import IN_EXAM, Command, Reply, Response
from grader.cli.words import switched
from grader.content.blueprint import Blueprint
from grader.content.item import Desk, Manner
from grader.errors import LearnerError
from grader.history.papers import OpenPaper
from grader.history.store import History
from grader.message import NOTHING, Message, say
from grader.quiz.choice import Choice, as_choice
from grader.quiz.paper import Paper

DONE = {"done", "h", "hand in", "提出"}
STEPS = {Command.SKIP: 1, Command.BACK: -1}


@dataclass(frozen=True, slots=True)
class Exam:
    """A paper and what is needed to ask it."""

    settings: Settings
    history: History
    blueprint: Blueprint
    begun: OpenPaper
    desk: Desk

    def choice(self, place: int) -> Choice:
        item, seed = self.begun.paper.questions[place]
        whole = self.settings.index.item(item)
        return as_choice(whole, seed, self.desk, self.blueprint.options)


class Sitting:
    """Holds one exam; every entry is saved before the next question is shown."""

    def __init__(self, exam: Exam) -> None:
        self._exam = exam
        self._settings = exam.settings
        self._screen = Screen(exam.settings.tongue)
        self._asker = Asker(self._screen)
        self.paper = exam.begun.paper
        self._clock = Clock(self.paper.left)
        self._place = next(iter(self.paper.unanswered()), len(self.paper.questions))

    def introduce(self, *, resumed: bool) -> None:
        paper = self.paper
        self._screen.blank_line()
        title = self._settings.tongue.tell(self._exam.blueprint.title)
        self._screen.console.print(Prose(title, style="bold"))
        if resumed:
            left = len(paper.unanswered())
            self._screen.say(
                say("Going on where you stopped: {left} of {count} questions left.",
                    left=left, count=len(paper.questions)),
                "yellow",
            )  # fmt: skip
        self._screen.say(
            say("{count} questions in {time}. There is no feedback until you hand in.",
                count=len(paper.questions), time=as_time(paper.allowed))
        )  # fmt: skip

    def hold(self) -> Paper | None:
        """Return the paper when it is handed in or the time is over; None when it stays open."""
        try:
            with self._clock.running():
                return self._until_the_end()
        except TimeIsUpError:
            self._count(min(self._place, len(self.paper.questions) - 1))
            self._screen.blank_line()
            self._screen.say(say("The time is over; your paper is collected."), "bold yellow")
            return self.paper

    def _until_the_end(self) -> Paper | None:
        while True:
            at_the_end = self._place >= len(self.paper.questions)
            reply = self._reviewed() if at_the_end else self._asked(self._place)
            if reply is Command.QUIT:
                return self._left_open()
            if reply is None:
                return self.paper

    def _asked(self, place: int) -> Reply | None:
        """Ask one question, and move on to the next place."""
        choice = self._exam.choice(place)
        with self._clock.waiting():
            reply = self._asker.ask(self._enquiry(choice, place))
        self._count(place)
        if isinstance(reply, Response):
            self._enter(choice, place, reply)
        elif reply is Command.LANGUAGE:
            self._switch()
        else:
            self._place = max(0, place + STEPS.get(reply, 0))
        now = datetime.now(UTC)
        self._exam.history.papers.save(self._exam.begun.number, self.paper, place, now)
        return reply

    def _enter(self, choice: Choice, place: int, reply: Response) -> None:
        try:
            picked = choice.picked(reply.text)
        except LearnerError as error:  # the question is asked again
            self._screen.complain(error)
            return
        self.paper = self.paper.answered(place, picked)
        self._place = place + 1

    def _enquiry(self, choice: Choice, place: int) -> Enquiry:
        prompt = choice.question.prompt

        def show(screen: Screen) -> None:
            group = self._settings.index.groups.get(choice.question.item.group)
            screen.question(choice.question, place + 1, len(self.paper.questions), group)
            self._margin(screen, choice, place)

        def act(command: Command) -> Message:
            if command is not Command.FLAG:
                return NOTHING
            self.paper = self.paper.toggled(place)
            flagged = self.paper.entry(place).flagged
            return say("Flagged.") if flagged else say("The flag is off.")

        return Enquiry(prompt.expects, prompt.options, Manner.PICK, IN_EXAM, show=show, act=act)

    def _margin(self, screen: Screen, choice: Choice, place: int) -> None:
        """Show the time, and what stands there already."""
        entry = self.paper.entry(place)
        notes = [say("{time} left", time=as_time(self._clock.left))]
        if entry.response:
            number = choice.responses.index(entry.response) + 1
            notes.append(say("your answer so far: {number}", number=number))
        if entry.flagged:
            notes.append(say("flagged"))
        for note in notes:
            screen.say(note, "dim")

    def _reviewed(self) -> Reply | None:
        """Show what is open; return None when the paper is to be handed in."""

        def show(screen: Screen) -> None:
            screen.blank_line()
            screen.say(say("The end of the paper. {time} left.", time=as_time(self._clock.left)))
            _listed(screen, say("Not answered"), self.paper.unanswered())
            _listed(screen, say("Flagged"), self.paper.flagged())

        expects = say("the number of a question to go back to, or h to hand in")
        offers = (Command.BACK, Command.HELP, Command.QUIT)
        with self._clock.waiting():
            reply = self._asker.ask(Enquiry(expects, offers=offers, show=show))
        self._count(len(self.paper.questions) - 1)
        if reply is Command.BACK:
            self._place = len(self.paper.questions) - 1
        if not isinstance(reply, Response):
            return reply
        if reply.text.strip().lower() in DONE:
            return None
        self._go_to(reply.text)
        return reply

    def _go_to(self, text: str) -> None:
        number = int(text) if text.strip().isdecimal() else 0
        if 1 <= number <= len(self.paper.questions):
            self._place = number - 1
        else:
            self._screen.say(
                say("There is no question {number}.", number=text.strip()[:20]), "yellow"
            )

    def _left_open(self) -> Paper | None:
        """A person can go on another time; from a pipe nothing more will come."""
        if not self._screen.look.person:
            return self.paper
        self._screen.say(
            say("Saved. The clock stands still until you go on: `shiken exam`."), "yellow"
        )
        return None

    def _count(self, place: int) -> None:
        self.paper = self.paper.later(place, self._clock.taken())

    def _switch(self) -> None:
        self._settings.tongue = switched(self._settings.tongue)
        self._screen = Screen(self._settings.tongue)
        self._asker.screen = self._screen


def _listed(screen: Screen, name: Message, places: tuple[int, ...]) -> None:
    if places:
        numbers = ", ".join(str(place + 1) for place in places)
        label = screen.tongue.tell(name)
        screen.say(say("{name}: {numbers}", name=label, numbers=numbers))
