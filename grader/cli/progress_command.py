"""`shiken progress`: where you stand, what comes up, and the chance of passing."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.guard import guarded
from grader.cli.progress_screen import show_standing
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.standing import standing_of
from grader.errors import LearnerError
from grader.history.archive import Merged
from grader.history.store import History
from grader.message import say


def register(app: typer.Typer) -> None:
    @app.command("progress")
    @guarded
    def show_progress(
        context: typer.Context,
        *,
        html: Annotated[
            Path | None, typer.Option(help="Write a page with charts instead; needs no network.")
        ] = None,
        export: Annotated[
            Path | None, typer.Option(help="Write your whole history as JSON Lines, and stop.")
        ] = None,
        import_: Annotated[
            Path | None,
            typer.Option("--import", help="Take over a history that was exported, and stop."),
        ] = None,
    ) -> None:
        """Show where you stand, what comes up for review, and the chance of passing."""
        settings: Settings = context.obj
        if export or import_:
            _exchange(settings, export, import_)
            return
        standing = standing_of(settings, datetime.now().astimezone())
        screen = Screen(settings.tongue)
        if html is None:
            show_standing(screen, standing)
            return
        from grader.cli.progress_page import page  # noqa: PLC0415 - only when it is wanted

        try:
            html.write_text(page(settings.tongue, standing), encoding="utf-8")
        except OSError as error:
            raise LearnerError(
                say("{file} cannot be written: {error}", file=html, error=error),
                hint=say("Give another file with --html FILE."),
            ) from error
        screen.say(say("Written: {file}", file=html), "green")


def _exchange(settings: Settings, export: Path | None, import_: Path | None) -> None:
    """Take over the one file, then write the other: with both, two histories become one."""
    screen = Screen(settings.tongue)
    with settings.history() as history:
        if import_ is not None:
            merged = _imported(history, import_)
            message = say("Imported: {new} new of {rows}.", new=merged.new, rows=merged.rows)
            screen.say(message, "green")
        if export is not None:
            _exported(history, export)
            screen.say(say("Written: {file}", file=export), "green")


def _imported(history: History, file: Path) -> Merged:
    try:
        with file.open("rb") as lines:
            return history.archive.merge(lines)
    except OSError as error:
        raise LearnerError(
            say("{file} cannot be read: {error}", file=file, error=error.strerror),
            hint=say("Give a file that `shiken progress --export FILE` has written."),
        ) from error


def _exported(history: History, file: Path) -> None:
    """Write beside the file first: a backup that is there already is replaced whole or not."""
    beside = file.with_name(f"{file.name}.part")
    try:
        with beside.open("wb") as out:
            out.writelines(history.archive.lines())
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise LearnerError(
            say("{file} cannot be written: {error}", file=file, error=error.strerror),
            hint=say("Give another file with --export FILE."),
        ) from error
