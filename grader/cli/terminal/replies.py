"""What comes of asking: a response, or a command of the learner's. And how commands are typed."""

import unicodedata
from collections.abc import Collection
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from grader.message import Message, say


class Command(Enum):
    """What a learner can ask for instead of answering."""

    PASS = "pass"  # noqa: S105 - no password: the learner does not know
    MARK = "mark"
    FLAG = "flag"
    BACK = "back"
    SKIP = "skip"
    REVIEW = "review"
    LANGUAGE = "language"
    HELP = "help"
    QUIT = "quit"


class Response(Struct, frozen=True):
    """An answer, as it is to be marked."""

    text: str


Reply = Response | Command

IN_QUIZ = (Command.PASS, Command.MARK, Command.LANGUAGE, Command.HELP, Command.QUIT)
IN_EXAM = (
    *(Command.SKIP, Command.BACK, Command.FLAG, Command.REVIEW),
    *(Command.LANGUAGE, Command.HELP, Command.QUIT),
)


class Way(NamedTuple):
    """How a command is given: by a key, by `:x` on a line, or by a word."""

    key: str
    letter: str
    words: tuple[str, ...]
    name: Message
    does: Message


# No key is one of a to i: those name options.
WAYS = {
    Command.PASS: Way(
        "p", "p", ("pass", "パス"), say("pass"), say("you do not know; the answer is shown")
    ),
    Command.MARK: Way(
        "m", "m", ("mark", "印"), say("mark"), say("put your mark on the question, or take it off")
    ),
    Command.FLAG: Way(
        "!", "f", ("flag", "旗"), say("flag"), say("flag the question, to look at it again")
    ),
    Command.BACK: Way("←", "b", ("back", "戻る"), say("back"), say("the question before")),
    Command.SKIP: Way("s", "s", ("skip", "次"), say("skip"), say("the next question")),
    Command.REVIEW: Way(
        "r", "r", ("review", "一覧"), say("review"), say("what is open and flagged; hand in there")
    ),
    Command.LANGUAGE: Way(
        "l", "l", ("language", "言語"), say("language"), say("the same question in Japanese")
    ),
    Command.HELP: Way("?", "?", ("help", "ヘルプ"), say("help"), say("show these keys")),
    Command.QUIT: Way(
        "q", "q", ("quit", "q", "終了"), say("quit"), say("stop here; every answer is saved")
    ),
}
LETTERS = {way.letter: command for command, way in WAYS.items()}
KEYS = {way.key: command for command, way in WAYS.items()}
STARTS = {way.words[-1][0]: command for command, way in WAYS.items()}
"""The first character of the Japanese word, which an input method sends at once."""


def plain(text: str) -> str:
    """Return the text in half width and small letters, as keys and commands are compared."""
    return unicodedata.normalize("NFKC", text).strip().lower()


def command_of_key(key: str, offers: Collection[Command]) -> Command | None:
    """Return the command that a single key stands for."""
    sign = plain(key)
    command = KEYS.get(sign) or STARTS.get(key[:1])
    return command if command in offers else None


def command_of_line(line: str, offers: Collection[Command], *, code: bool) -> Command | None:
    """Return the command that a typed line is: `:p`, `:pass`, `パス`; for code not just `pass`."""
    text = plain(line)
    name = text.removeprefix(":")
    spelled = text.startswith(":") or not (code and text.isascii())
    for command, way in WAYS.items():
        if command not in offers:
            continue
        by_word = name in way.words and (spelled or command is Command.QUIT)
        if by_word or (text.startswith(":") and name == way.letter) or text == way.key == "?":
            return command
    return None
