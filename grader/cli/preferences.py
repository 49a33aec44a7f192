"""A learner's settings: a TOML file in the configuration folder, edited by hand or by us."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import msgspec
from msgspec import Meta, Struct

from grader.errors import LearnerError
from grader.message import say

TEMPLATE = """\
# Settings of Shiken. Each line below shows what holds when you leave it out.

# lang = "ja"          # ja or en; without it, the language of your system
# exam = 2027-02-19    # the day of your exam: new questions come first, then what fades by then
# confidence = false   # ask "sure or not?" before telling whether an answer is right
# count = 10           # questions in a session
# linear = false       # plain lines for screen readers: no tables, no boxes, no cursor keys
"""


class Preferences(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    lang: Literal["ja", "en", ""] = ""
    exam: date | None = None
    confidence: bool = False
    count: Annotated[int, Meta(ge=1, le=500)] = 10
    linear: bool = False


def read_preferences(file: Path) -> Preferences:
    """Read the settings; without a file everything is as it comes."""
    try:
        text = file.read_text(encoding="utf-8")
        import tomllib  # noqa: PLC0415 - most have no settings

        return msgspec.convert(tomllib.loads(text), Preferences)
    except (FileNotFoundError, NotADirectoryError):
        return Preferences()
    except (OSError, ValueError) as error:  # msgspec's and tomllib's errors are ValueErrors
        raise LearnerError(
            say("The settings in {file} cannot be used: {error}", file=file, error=error),
            hint=say("Mend that line, or move the file away to begin anew."),
        ) from error


def write_preference(file: Path, name: str, value: date | int | str) -> None:
    """Set one value; comments and everything else in the file stay as they are."""
    import tomlkit  # noqa: PLC0415 - needed once or twice a year

    read_preferences(file)  # what cannot be read is not written over
    try:
        text = file.read_text(encoding="utf-8") if file.exists() else TEMPLATE
        settings = tomlkit.parse(text)
        settings[name] = value
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(tomlkit.dumps(settings), encoding="utf-8")
    except OSError as error:
        raise LearnerError(
            say("The settings in {file} cannot be written: {error}", file=file, error=error),
            hint=say("Give another folder with SHIKEN_CONFIG."),
        ) from error
