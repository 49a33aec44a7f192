"""A mock exam on the screen: one question after another, back and forth, until it is handed in."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from rich.text import Text

from grader.cli.ask import Asker
from grader.cli.clock import Clock, TimeIsUpError, as_time
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.spans import spans
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.layout import Prose
from grader.cli.terminal.replies import IN_EXAM, Command, Reply, Response, plain
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
URGENCY = ((600, "dim"), (120, "yellow"), (float("-inf"), "bold red"))
"""Seconds that are left at least, and how they look."""


@dataclass(frozen=True, slots=True)
class Exam:
    """A paper and what is needed to ask it."""

    settings: Settings
    history: History
    blueprint: Blueprint
    begun: OpenPaper
    desk: Desk
    made: dict[int, Choice] = field(default_factory=dict)
    """Choices by their places: numbers that a box has to draw are drawn once."""

    def choice(self, place: int) -> Choice:
        if place not in self.made:
            item, seed = self.begun.paper.questions[place]
            whole = self.settings.index.item(item)
            self.made[place] = as_choice(whole, seed, self.desk, self.blueprint.options)
        return self.made[place]


class Sitting:
    """Holds one exam; every entry is saved before the next question is shown."""

    def __init__(self, exam: Exam) -> None:
        self._exam = exam
        self._settings = exam.settings
        self._screen = Screen(exam.settings.tongue)
        self._asker = Asker(self._screen)
        self.paper = exam.begun.paper
        self._clock = Clock(self.paper.left)
        self._place = self._came = self.paper.open_from(exam.begun.last)

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
        choice, self._came = self._exam.choice(place), place
        if self.paper.entry(place).response not in choice.responses:  # edited since it was answered
            self.paper = self.paper.answered(place, "")
        with self._clock.waiting():
            reply = self._asker.ask(self._enquiry(choice, place))
        self._count(place)
        if isinstance(reply, Response):
            self._enter(choice, place, reply)
        elif reply is Command.LANGUAGE:
            self._switch()
        elif reply is Command.REVIEW:
            self._place = len(self.paper.questions)
        else:
            self._place = max(0, place + STEPS.get(reply, 0))
        self._save(place)
        return reply

    def _save(self, place: int) -> None:
        number, now = self._exam.begun.number, datetime.now(UTC)
        self._exam.history.papers.save(number, self.paper, place, now)

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
            screen.blank_line()
            screen.console.print(self._head(screen, choice, place))
            screen.stem(choice.question, group)

        def act(command: Command) -> Message:
            if command is not Command.FLAG:
                return NOTHING
            with self._clock.undisturbed():
                self.paper = self.paper.toggled(place)
                self._save(place)
            flagged = self.paper.entry(place).flagged
            return say("Flagged.") if flagged else say("The flag is off.")

        return Enquiry(prompt.expects, prompt.options, Manner.PICK, IN_EXAM, show=show, act=act)

    def _head(self, screen: Screen, choice: Choice, place: int) -> Prose:
        """Return the number, the time that is left, and what stands there already.

        Topic and difficulty are left out: the exam does not tell them either.
        """
        entry, tell = self.paper.entry(place), screen.tongue.tell
        number = say("Question {number}/{count}", number=place + 1, count=len(self.paper.questions))
        parts = [Text(tell(number), "bold")]
        if screen.look.person:  # from a pipe the same answers give the same lines
            left = self._clock.left
            style = next(style for least, style in URGENCY if left >= least)
            parts.append(Text(tell(say("{time} left", time=as_time(left))), style))
        if entry.response:
            so_far = choice.responses.index(entry.response) + 1
            parts.append(Text(tell(say("your answer so far: {number}", number=so_far)), "cyan"))
        if entry.flagged:
            parts.append(Text(tell(say("flagged")), "bold magenta"))
        return Prose(Text(". " if screen.look.linear else "   ").join(parts))

    def _reviewed(self) -> Reply | None:
        """Show what is open; return None when the paper is to be handed in."""

        def show(screen: Screen) -> None:
            screen.blank_line()
            answered = len(self.paper.questions) - len(self.paper.unanswered())
            count = len(self.paper.questions)
            screen.say(
                say("Your paper: {answered} of {count} answered.", answered=answered, count=count),
                "bold",
            )
            if screen.look.person:
                screen.say(say("{time} left", time=as_time(self._clock.left)))
            _listed(screen, say("Not answered: "), self.paper.unanswered())
            _listed(screen, say("Flagged: "), self.paper.flagged())

        expects = say("the number of a question to go back to, or h to hand in")
        offers = (Command.BACK, Command.LANGUAGE, Command.HELP, Command.QUIT)
        with self._clock.waiting():
            reply = self._asker.ask(Enquiry(expects, offers=offers, show=show))
        self._count(self._came)
        if reply is Command.BACK:
            self._place = self._came
        elif reply is Command.LANGUAGE:
            self._switch()
        if not isinstance(reply, Response):
            return reply
        if plain(reply.text) in DONE:
            return None
        self._go_to(plain(reply.text))
        return reply

    def _go_to(self, text: str) -> None:
        number = int(text) if text.isdecimal() else 0
        if 1 <= number <= len(self.paper.questions):
            self._place = number - 1
        else:
            self._screen.say(say("There is no question {number}.", number=text[:20]), "yellow")

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
        if self._screen.look.keys:
            self._screen.clear()


def _listed(screen: Screen, name: Message, places: tuple[int, ...]) -> None:
    if places:
        screen.labelled(name, spans(places))
