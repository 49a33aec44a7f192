"""Which banks and exercises are meant by the paths that an author gives."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.content.library import Library
from grader.content.paths import bank_files
from grader.errors import LearnerError
from grader.message import say

TOPS = ("exercises", "solutions")


@dataclass(frozen=True, slots=True)
class Scope:
    """Absolute paths; without any, everything is meant."""

    paths: tuple[Path, ...] = ()

    def holds(self, *places: Path) -> bool:
        """Whether one of these lies under a path, or a path within one of these."""
        return not self.paths or any(
            place.is_relative_to(path) or path.is_relative_to(place)
            for place in map(Path.resolve, places)
            for path in self.paths
        )


def read_scope(paths: Sequence[Path], library: Library) -> Scope:
    """Return what the paths name, seen from here or from the content folder.

    Raises LearnerError for a path that is not there, or holds no content.
    """
    folders = [library.root / top / slug for slug in library.slugs for top in TOPS]
    places = [*bank_files(library.root), *folders]
    return Scope(tuple(_place(path, library.root, places) for path in paths))


def _place(path: Path, root: Path, places: Sequence[Path]) -> Path:
    found = next((one for one in (path, root / path) if one.exists()), None)
    if found is None:
        raise LearnerError(
            say("There is no file or folder {path}.", path=path),
            hint=say("Name a bank or a folder of an exercise, or a folder of these."),
        )
    if not Scope((found.resolve(),)).holds(*places):
        raise LearnerError(
            say("{path} holds no bank and no exercise of {root}.", path=path, root=root),
            hint=say("They stand in its folders questions/, exercises/ and solutions/."),
        )
    return found.resolve()
