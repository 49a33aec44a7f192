"""`shiken watch`: grades a file whenever it is saved."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.guard import complain, guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.submit_command import grade_file
from grader.errors import ContentError, LearnerError
from grader.grading.submission import SUFFIXES
from grader.message import say
from grader.sandbox.run import warm_up

PAUSE = 0.2  # seconds between two looks
Saved = Mapping[Path, tuple[int, int]]
"""Files with their time of change and their size."""


def register(app: typer.Typer) -> None:
    @app.command("watch")
    @guarded
    def watch(
        context: typer.Context,
        path: Annotated[
            Path, typer.Argument(metavar="[PATH]", help="A file, or a folder of them.")
        ] = Path(),
    ) -> None:
        """Grade a file whenever it is saved, until Ctrl-C."""
        settings: Settings = context.obj
        if not path.exists():
            raise LearnerError(
                say("{file} does not exist.", file=path),
                hint=say("`shiken start EXERCISE` writes a file to work on."),
            )
        screen = Screen(settings.tongue)
        screen.say(say("Watching {file}. Save to have it graded; Ctrl-C ends.", file=path))
        before = saved(path)
        while True:
            warm_up()  # a child waits for the next save
            time.sleep(PAUSE)
            now = saved(path)
            for file in changed(before, now):
                _grade(file, settings)
            before = now


def saved(path: Path) -> Saved:
    """Return what can be submitted at a path; a file that is just being replaced is left out."""
    found = {}
    for file in sorted(path.iterdir()) if path.is_dir() else [path]:
        if file.suffix in SUFFIXES:
            try:
                status = file.stat()
            except OSError:
                continue
            found[file] = status.st_mtime_ns, status.st_size
    return found


def changed(before: Saved, now: Saved) -> list[Path]:
    """Return the files that are new or were written since."""
    return [file for file, state in now.items() if before.get(file) != state]


def _grade(file: Path, settings: Settings) -> None:
    """Grade one file. What is wrong with the file itself is said, and the watch goes on."""
    try:
        grade_file(file, settings)
    except ContentError:
        raise
    except LearnerError as error:
        complain(error)
