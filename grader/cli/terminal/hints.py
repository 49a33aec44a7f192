"""The words under a question: what is expected, and which keys there are."""

from rich.console import Group, RenderableType
from rich.text import Text

from grader.cli.show import Screen
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.layout import Hanging, Prose
from grader.cli.terminal.replies import WAYS, Command
from grader.content.item import Manner
from grader.message import Message, say

OTHER = {"ja": "English", "en": "日本語"}
"""What the key for the language leads to, in that language's own word."""
KEY_COLUMN = 12  # cells


def hints(enquiry: Enquiry, screen: Screen, *, keys: bool) -> RenderableType:
    """Return one dim paragraph: what to answer, and the commands by name."""
    tell = screen.tongue.tell
    parts = [tell(enquiry.expects)]
    if keys and enquiry.manner is Manner.CODE:
        parts.append(tell(say("t to type")))
    for command in enquiry.offers:
        name = tell(WAYS[command].name)
        if command is Command.LANGUAGE:
            name = OTHER[screen.tongue.language]
        parts.append(f"{_sign(command, screen, keys=keys)} {name}")
    text, glued = "", []
    for part in parts:
        start = len(text) + 2 if text else 0
        text = f"{text}  {part}" if text else part
        glued.append((start, len(text)))
    words = Text(text, style="dim")
    for start, end in glued[1:]:  # a key and its name stay together; what is expected may break
        words.stylize("dim", start, end)
    return Prose(words)


def help_on(enquiry: Enquiry, screen: Screen, *, keys: bool) -> RenderableType:
    """Return everything that can be pressed or typed here, one to a line."""
    rows = [*(_answering(enquiry) if keys else ())]
    rows += [(_both(command, screen, keys=keys), WAYS[command].does) for command in enquiry.offers]
    return Group(
        *(
            Hanging(Text(f"  {sign}".ljust(KEY_COLUMN)), screen.prose(does, ""))
            for sign, does in rows
        ),
        Text(""),
    )


def _answering(enquiry: Enquiry) -> list[tuple[str, Message]]:
    count = len(enquiry.options)
    letters = enquiry.letters
    several = enquiry.manner in {Manner.TICK, Manner.ARRANGE}
    rows = [
        (f"1-{count} {letters[0]}-{letters[count - 1]}", say("this option")),
        ("↑ ↓ j k", say("move the pointer")),
    ]
    if several:
        rows.append(("Space", say("pick what the pointer shows, or let it go")))
    rows.append(("Enter", say("answer with what is picked")))
    if enquiry.manner is Manner.CODE:
        rows.append(("t", say("type the code yourself")))
    return rows


def _sign(command: Command, screen: Screen, *, keys: bool) -> str:
    way = WAYS[command]
    if not keys:
        return f":{way.letter}"
    return "Left" if command is Command.BACK and not screen.look.unicode else way.key


def _both(command: Command, screen: Screen, *, keys: bool) -> str:
    """Return the key, and the word that a line may have."""
    word = WAYS[command].words[-1 if screen.tongue.language == "ja" else 0]
    sign = _sign(command, screen, keys=keys)
    return sign if keys else f"{sign} {word}"
