"""How a folder of submissions is read: who handed in what.

    <learner>/<exercise>.py|.ipynb      the file's name tells the exercise
    <learner>/<any>.py|.ipynb           every exercise whose function it defines
    <learner>__<exercise>.py|.ipynb     flat, as some course systems export

Another layout is a pattern such as `{learner}/week3/{exercise}.ipynb`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from grader.errors import LearnerError
from grader.grading.submission import SUFFIXES
from grader.message import say

Known = Callable[[str], str | None]
"""From a file's stem to the slug it means, if it means one."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One file of one learner. Without an exercise, its functions tell which it solves."""

    learner: str
    file: Path
    path: str
    """Relative to the folder, with forward slashes: the same on every system."""
    exercise: str | None


def find_submissions(folder: Path, known: Known, layout: str | None = None) -> list[HandedIn]:
    """Return every submission in the folder, in the order of their paths."""
    if not folder.is_dir():
        raise LearnerError(
            say("{folder} is not a folder.", folder=folder),
            hint=say("Give the folder that holds the submissions."),
        )
    read = _by_pattern(layout, known) if layout else _by_custom(known)
    found = list(_walk(folder, read))
    if not found:
        raise LearnerError(
            say("There are no submissions in {folder}.", folder=folder),
            hint=say(
                "Name them LEARNER/EXERCISE.py or LEARNER__EXERCISE.ipynb, or describe your names"
                " with --layout '{{learner}}/{{exercise}}.py'."
            ),
        )
    return found


Reader = Callable[[str], tuple[str, str | None] | None]


def _walk(folder: Path, read: Reader) -> Iterator[HandedIn]:
    for file in sorted(folder.rglob("*")):
        relative = file.relative_to(folder)
        hidden = any(part.startswith((".", "__pycache__")) for part in relative.parts)
        # A link could lead anywhere, so it is no submission.
        if hidden or file.suffix not in SUFFIXES or file.is_symlink() or not file.is_file():
            continue
        path = _writable(relative.as_posix())
        if (who := read(path)) is not None:
            yield HandedIn(who[0], file, path, who[1])


def _writable(path: str) -> str:
    """A name in another encoding, as old archives have them, keeps its bytes in hexadecimal."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _by_custom(known: Known) -> Reader:
    def read(path: str) -> tuple[str, str | None] | None:
        pure = PurePosixPath(path)
        if len(pure.parts) > 1:
            return pure.parts[0], known(pure.stem)
        learner, separator, exercise = pure.stem.partition("__")
        return (
            (learner, known(exercise)) if separator and learner else (pure.stem, known(pure.stem))
        )

    return read


def _by_pattern(layout: str, known: Known) -> Reader:
    if "{learner}" not in layout:
        raise LearnerError(
            say("The layout `{layout}` does not say where the learner stands.", layout=layout),
            hint=say("For example: --layout '{{learner}}/{{exercise}}.py'."),
        )
    pattern = re.escape(layout).replace(r"\*", "[^/]*")
    pattern = pattern.replace(r"\{learner\}", "(?P<learner>[^/]+?)", 1)
    pattern = pattern.replace(r"\{exercise\}", "(?P<exercise>[^/]+?)", 1)
    matcher = re.compile(pattern)

    def read(path: str) -> tuple[str, str | None] | None:
        if not (match := matcher.fullmatch(path)):
            return None
        named = match.groupdict().get("exercise")
        return match["learner"], known(named) if named else None

    return read
