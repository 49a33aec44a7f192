"""`shiken tour`: a question, a typed blank and a wrong submission. Nothing of it is kept."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from grader.cli.ask import PROMPT, Asker
from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.submit_command import How, verdicts
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.layout import Hanging, Listing
from grader.cli.terminal.replies import Command, Response
from grader.cli.verdict_screen import show_verdict
from grader.content.item import Manner, Mark, Question
from grader.errors import LearnerError
from grader.grading.submission import read_submission
from grader.message import Message, say

CHOSEN = "losses-multilabel-output"
TYPED = "lstm-cell-update-blank"
EXERCISE = "lstm_step"
SEED = 7
OFFERS = (Command.PASS, Command.HELP, Command.QUIT)
ANOTHER_WAY = "prev_c * sigmoid(f) + np.tanh(a) * sigmoid(i)"
"""The key in other words: what is typed is run, not compared as text."""
SWAPPED = """\
import numpy as np


def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


def lstm_step(x, prev_h, prev_c, W, U, b):
    a, i, f, o = np.split(x @ W.T + prev_h @ U.T + b, 4, axis=1)
    c = sigmoid(f) * np.tanh(a) + sigmoid(i) * prev_c
    h = sigmoid(o) * np.tanh(c)
    return c, h
"""
ON = say("Enter: go on   q: leave")


def register(app: typer.Typer) -> None:
    @app.command("tour")
    @guarded
    def tour(context: typer.Context) -> None:
        """See everything in two minutes; nothing to prepare."""
        settings: Settings = context.obj
        with TemporaryDirectory(prefix="shiken-tour-") as folder:
            shipped = Settings(settings.tongue, None, Path(folder), settings.file)
            _Tour(shipped).go(Path(folder))


class _Tour:
    """Walks through three stops; where nobody sits, it answers by itself."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._screen = Screen(settings.tongue)
        self._asker = Asker(self._screen)

    def go(self, folder: Path) -> None:
        self._title(say("Shiken in two minutes. Nothing here is kept."))
        for stop in self._stops(folder):
            if not stop:
                return
        self._farewell()

    def _stops(self, folder: Path) -> Iterator[bool]:
        """Yield after each stop whether the learner goes on."""
        self._title(say("1 of 3: a question. Every answer, right or wrong, has its reason."))
        yield self._asked(CHOSEN)
        yield self._goes_on()
        self._title(say("2 of 3: code is typed, and run: whatever has the right values is right."))
        yield self._asked(TYPED)
        yield self._goes_on()
        self._title(say("3 of 3: somebody has written `lstm_step` and submits it."))
        self._submitted(folder)
        yield True

    def _goes_on(self) -> bool:
        if self._screen.look.person:
            self._screen.blank_line()
        return self._asker.goes_on(ON)

    def _asked(self, id_: str) -> bool:
        item = self._settings.index.item(id_)
        question = item.question(SEED, self._settings.desk)
        enquiry = self._enquiry(question)
        if not self._screen.look.person:
            enquiry.show(self._screen)
            self._screen.options(enquiry.options)
            self._by_itself(question)
            return True
        again = None
        while (reply := self._asker.ask(enquiry, again)) is not Command.QUIT:
            if reply is Command.PASS:
                self._screen.outcome(self._mark(question, item.key(question)), item)
                return True
            if isinstance(reply, Response):
                if self._marked(question, reply.text):
                    return True
                again = reply.text
        return False

    def _enquiry(self, question: Question) -> Enquiry:
        prompt = question.prompt

        def show(screen: Screen) -> None:
            screen.stem(question, None)

        if prompt.manner is Manner.CODE:  # its options are left out: it is to be typed
            expects = say("type the expression for (A)")
            return Enquiry(expects, (), prompt.manner, OFFERS, show=show)
        return Enquiry(prompt.expects, prompt.options, prompt.manner, OFFERS, show=show)

    def _by_itself(self, question: Question) -> None:
        """Choose something wrong, to see the reason; type what is right, in other words."""
        wrong = (
            str(place + 1)
            for place in range(len(question.prompt.options))
            if not self._mark(question, str(place + 1)).correct
        )
        text = ANOTHER_WAY if question.prompt.manner is Manner.CODE else next(wrong)
        self._screen.console.print(f"{PROMPT}{text}", markup=False)
        self._marked(question, text)

    def _marked(self, question: Question, text: str) -> bool:
        """Show what an answer is worth; whether it could be read."""
        try:
            self._screen.mark(self._mark(question, text), question.item)
        except LearnerError as error:
            self._screen.complain(error)
            return False
        return True

    def _mark(self, question: Question, text: str) -> Mark:
        return question.item.mark(question, text, self._settings.desk)

    def _submitted(self, folder: Path) -> None:
        """Write a submission with exchanged gates, and grade it as any other."""
        file = folder / f"{EXERCISE}.py"
        file.write_text(SWAPPED, encoding="utf-8")
        self._screen.console.print(Hanging("  ", Listing(SWAPPED)))
        found = verdicts(read_submission(file), How(EXERCISE, SEED), self._settings)
        title = self._settings.library.exercise(EXERCISE).brief.title
        command = f"shiken submit {file.name} --seed {SEED}"
        for verdict in found:
            show_verdict(self._screen, verdict, self._settings.tongue.tell(title), command)

    def _farewell(self) -> None:
        self._title(say("That was it. What you can do now:"))
        self._screen.say(say("shiken quiz            practise"))
        self._screen.say(say("shiken start lstm      write a function, and submit it"))
        self._screen.say(say("shiken exam            a mock exam against the clock"))
        self._screen.say(say("shiken                 where you stand, and one key to go on"))

    def _title(self, words: Message) -> None:
        self._screen.blank_line()
        self._screen.say(words, "bold cyan")
        self._screen.blank_line()
