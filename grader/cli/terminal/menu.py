"""A choice on the screen: options with a pointer, one key answers, arrows and Enter do too."""

import sys

from rich.console import Group, RenderableType
from rich.segment import Segment, Segments
from rich.text import Text

from grader.cli.show import Screen
from grader.cli.terminal.choice import Choice, Typing
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.hints import help_on, hints
from grader.cli.terminal.keys import Event, Key, Keyboard, Typed, keyboard
from grader.cli.terminal.replies import Command, Reply, Response
from grader.content.item import Manner
from grader.message import Message, say


class Menu:
    """Draws a choice below what is asked, and draws it again in its place at every key."""

    def __init__(self, screen: Screen, enquiry: Enquiry) -> None:
        self._screen = screen
        self._enquiry = enquiry
        self._note: RenderableType | None = None
        self._height = 0

    def choose(self) -> Reply | Typing:
        """Return the answer, a command, or the wish to type."""
        enquiry = self._enquiry
        choice = Choice(
            len(enquiry.options), enquiry.manner, enquiry.offers, enquiry.letters, enquiry.none
        )
        with keyboard() as keys:
            self._draw(choice)
            return self._loop(keys, choice)

    def _loop(self, keys: Keyboard, choice: Choice) -> Reply | Typing:
        while True:
            event = keys.next()
            if event is Key.RESIZED:
                self._afresh(choice)
                continue
            result = choice.press(event)
            if isinstance(result, Choice):
                self._note = self._remark(event, choice, result)
                choice = result
                self._again(choice)
            elif isinstance(result, Command) and (note := self._noted(result)):
                self._note = note
                self._again(choice)
            else:
                self._end(choice, result)
                return result

    def _remark(self, event: Event, before: Choice, after: Choice) -> RenderableType | None:
        """Say why nothing has changed, where a key was pressed that means nothing here."""
        if before is not after:
            return None
        if event is Key.ENTER:
            return self._told(say("Type an answer, or q to stop."))
        if isinstance(event, Typed) and event.character.strip():
            return self._told(say("`{response}` is not an option.", response=event.character))
        return None

    def _noted(self, command: Command) -> RenderableType | None:
        """Return what to show of a command that does not end the question."""
        if command is Command.HELP:
            return help_on(self._enquiry, self._screen, keys=True)
        return self._told(note) if (note := self._enquiry.act(command)) else None

    def _told(self, note: Message) -> RenderableType:
        return self._screen.prose(note, "yellow")

    def _end(self, choice: Choice, result: Reply | Typing) -> None:
        """Leave the answer on the screen, as if it had been typed."""
        self._note = None
        if isinstance(result, Response) and not choice.collects:
            choice = choice.at(int(result.text) - 1)
        self._again(choice)
        sys.stdout.write("\n")
        sys.stdout.flush()

    def _afresh(self, choice: Choice) -> None:
        """Draw everything for the new size of the window."""
        self._screen.clear()
        self._enquiry.show(self._screen)
        self._draw(choice)

    def _again(self, choice: Choice) -> None:
        """Draw over the last drawing; where that has left the screen, only the prompt."""
        fits = self._height < self._screen.console.height
        sys.stdout.write(f"\x1b[{self._height}A\r\x1b[J" if fits and self._height else "\r\x1b[J")
        if fits:
            self._draw(choice)
            return
        if self._note:
            self._screen.console.print(self._note)
        self._screen.console.print(_prompt(choice), end="")

    def _draw(self, choice: Choice) -> None:
        blocks = [
            *(self._option(choice, place) for place in range(choice.count)),
            Text(""),
            *([self._note] if self._note else []),
            hints(self._enquiry, self._screen, keys=True),
        ]
        rows = self._screen.console.render_lines(Group(*blocks), pad=False)
        self._height = len(rows)
        drawn = (segment for row in rows for segment in (*row, Segment.line()))
        self._screen.console.print(Segments(drawn), end="")
        self._screen.console.print(_prompt(choice), end="")

    def _option(self, choice: Choice, place: int) -> RenderableType:
        here = choice.place == place
        pointer = f"{self._screen.look.pointer} " if here else "  "
        box = ("[x] " if place in choice.picked else "[ ] ") if _ticks(choice) else ""
        name = f"{pointer}{box}{place + 1}."
        style = "bold cyan" if here else "bold"
        return self._screen.entry(Text(name, style=style), self._enquiry.options[place])


def _ticks(choice: Choice) -> bool:
    return choice.manner is Manner.TICK


def _prompt(choice: Choice) -> Text:
    return Text(f"> {choice.text}")
