"""Ask: keys at a terminal, typed lines where keys make no sense, one line each from a pipe."""

import sys
from functools import cached_property
from typing import TYPE_CHECKING

from grader.cli.show import Screen
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.hints import help_on, hints
from grader.cli.terminal.look import look
from grader.cli.terminal.replies import Command, Reply, Response, command_of_line
from grader.content.item import Manner
from grader.message import Message, say

if TYPE_CHECKING:
    from grader.cli.terminal.line import LineEditor  # needs a real terminal

PROMPT = "> "


class Asker:
    """Gives replies, one after another; at the end of input the command to quit."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen
        self._look = look()

    @cached_property
    def _editor(self) -> "LineEditor":
        from grader.cli.terminal.line import LineEditor  # noqa: PLC0415 - where lines are typed

        return LineEditor()

    def answer(self, expects: Message) -> str | None:
        """Return a line that is not empty; None when there is none, or the learner stops."""
        reply = self.ask(Enquiry(expects, offers=()))
        return reply.text if isinstance(reply, Response) else None

    def sure(self) -> Reply:
        """Ask how sure the learner is of an answer: `sure` or `unsure`, or a command."""
        words = tuple(self.screen.tongue.tell(one) for one in (say("sure"), say("unsure")))
        expects = say("how sure are you? 1 or s: sure, 2 or u: unsure")
        enquiry = Enquiry(expects, words, Manner.PICK, letters="su")
        while isinstance(reply := self.ask(enquiry), Response):
            text = reply.text.strip().lower()
            if text in {"1", "s", "１", "2", "u", "２"}:
                return Response("sure" if text in {"1", "s", "１"} else "unsure")
        return reply

    def goes_on(self, expects: Message) -> bool:
        """Wait for Enter to go on or `q` to leave; from a pipe just go on."""
        if not self._look.person:
            return True
        if self._look.keys:
            from grader.cli.terminal.pause import pause  # noqa: PLC0415 - needs a real terminal

            return pause(self.screen, expects)
        self.screen.say(expects, "dim")
        line = self._line(PROMPT)
        return line is not None and command_of_line(line, {Command.QUIT}, code=False) is None

    def ask(self, enquiry: Enquiry, again: str | None = None) -> Reply:
        """Show what is asked, and return what the learner says.

        `again` is the response that could not be read: what is asked stands there already, and
        what was typed can be mended.
        """
        if again is None:
            enquiry.show(self.screen)
        if not self._look.keys:
            return self._lines(enquiry, shown=again is not None)
        if not enquiry.picks:
            return self._typed(enquiry, again or "") or Command.QUIT
        if again is None or enquiry.manner is not Manner.CODE:
            return self._picked(enquiry)
        return self._typed(enquiry, again) or self._picked(enquiry)

    def _picked(self, enquiry: Enquiry) -> Reply:
        from grader.cli.terminal.choice import Typing  # noqa: PLC0415 - needs a real terminal
        from grader.cli.terminal.menu import Menu  # noqa: PLC0415 - the same

        while isinstance(reply := Menu(self.screen, enquiry).choose(), Typing):
            if typed := self._typed(enquiry, reply.text):
                return typed
        return reply

    def _typed(self, enquiry: Enquiry, typed: str) -> Reply | None:
        """Return what is typed with the editor; None for an empty line where keys would do."""
        from grader.cli.terminal.line import ResizedError, settled  # noqa: PLC0415 - the same

        self.screen.console.print(hints(enquiry, self.screen, keys=False))
        while True:
            try:
                line = self._editor.read(PROMPT, enquiry.manner.name, typed)
            except ResizedError as resized:
                settled()
                self.screen.clear()
                enquiry.show(self.screen)
                if enquiry.picks:
                    self.screen.options(enquiry.options)
                self.screen.console.print(hints(enquiry, self.screen, keys=False))
                typed = resized.typed
                continue
            if line is not None and not line.strip() and enquiry.picks:
                return None
            if reply := self._heard(enquiry, line):
                return reply
            typed = ""

    def _lines(self, enquiry: Enquiry, *, shown: bool) -> Reply:
        """Read lines without an editor: from a pipe, or where nothing on the screen may move."""
        if not shown:
            self.screen.options(enquiry.options)
        if self._look.person and not shown:
            self.screen.console.print(hints(enquiry, self.screen, keys=False))
        prompt = PROMPT if self._look.person else f"{self.screen.tongue.tell(enquiry.expects)} > "
        while not (reply := self._heard(enquiry, self._line(prompt))):
            pass
        return reply

    def _heard(self, enquiry: Enquiry, line: str | None) -> Reply | None:
        """Return the reply that a line is; None when the question goes on."""
        if line is None:
            return Command.QUIT
        offers = {*enquiry.offers, Command.QUIT}
        command = command_of_line(line, offers, code=enquiry.manner is Manner.CODE)
        if command is Command.HELP:
            self.screen.console.print(help_on(enquiry, self.screen, keys=False))
        elif command is not None:
            if not (note := enquiry.act(command)):
                return command
            self.screen.say(note)
        elif line.strip():
            return Response(_text(line.strip()))
        elif self._look.person:
            self.screen.say(say("Type an answer, or q to stop."))
        return None

    def _line(self, prompt: str) -> str | None:
        """Read a line. Echo it from a pipe, so that a log of a session can be read."""
        print(prompt, end="", flush=True)  # noqa: T201
        try:
            line = sys.stdin.readline()
        except (EOFError, UnicodeDecodeError):
            line = ""
        if not line:
            print()  # noqa: T201
            return None
        if not self._look.person:
            print(line.rstrip("\n"))  # noqa: T201
        return line


def _text(line: str) -> str:
    """Bytes that were no text come as surrogates, which nothing can store; they become �."""
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
