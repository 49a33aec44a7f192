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
    ) -> None:
        """Show where you stand, what comes up for review, and the chance of passing."""
        settings: Settings = context.obj
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
