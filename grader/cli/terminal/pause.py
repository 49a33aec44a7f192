"""A pause until one key is pressed."""

from grader.cli.show import Screen
from grader.cli.terminal.keys import Key, Typed, keyboard
from grader.cli.terminal.replies import Command, command_of_key
from grader.message import Message

LEAVING = {Key.END, Key.ESCAPE}


def pause(screen: Screen, expects: Message) -> bool:
    """Wait for Enter or the space bar, which go on, or for `q`, which does not."""
    with keyboard() as keys:
        screen.say(expects, "dim")  # now: what was pressed before is thrown away
        while True:
            event = keys.next()
            if event is Key.ENTER or event == Typed(" "):
                return True
            quits = isinstance(event, Typed) and command_of_key(event.character, {Command.QUIT})
            if event in LEAVING or quits:
                return False
