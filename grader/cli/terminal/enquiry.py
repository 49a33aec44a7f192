"""An enquiry: what is asked of a person, and what they may do instead of answering."""

from collections.abc import Callable

from msgspec import Struct

from grader.cli.show import Screen
from grader.cli.terminal.replies import Command
from grader.content.item import Manner
from grader.content.options import LETTERS
from grader.content.text import Words
from grader.message import NOTHING, Message


def _nothing(screen: Screen) -> None:
    """What stands above a prompt that stands alone."""


def _unheard(command: Command) -> Message:  # noqa: ARG001 - nothing is done here
    return NOTHING


class Enquiry(Struct, frozen=True):
    expects: Message
    options: tuple[Words, ...] = ()
    manner: Manner = Manner.TEXT
    offers: tuple[Command, ...] = (Command.QUIT,)
    show: Callable[[Screen], None] = _nothing
    """Prints what is asked, without the options; again when the window changes its size."""
    act: Callable[[Command], Message] = _unheard
    """Does what a command wants and says so, where the question goes on; else says nothing."""
    letters: str = LETTERS
    """The letter of each option, besides its number."""
    none: bool = False
    """Whether none of the options is an answer, `0`."""

    @property
    def picks(self) -> bool:
        """Whether keys can answer."""
        return bool(self.options) and self.manner is not Manner.TEXT
