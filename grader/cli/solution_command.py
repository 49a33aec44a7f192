"""`shiken solution`: the reference of an exercise, for those who have passed or given up."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from grader.cli.completion import exercises
from grader.cli.guard import guarded
from grader.cli.markup import listing
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.errors import ContentError, LearnerError
from grader.message import say

SOLUTION = "solution"


def register(app: typer.Typer) -> None:
    @app.command("solution")
    @guarded
    def solution(
        context: typer.Context,
        exercise: Annotated[
            str, typer.Argument(help="Exercise, such as lstm_step.", autocompletion=exercises)
        ],
        *,
        give_up: Annotated[
            bool, typer.Option("--give-up", help="Show it although you have not passed.")
        ] = False,
    ) -> None:
        """Show the reference, once you have passed."""
        settings: Settings = context.obj
        task = settings.library.exercise(exercise)
        with settings.history() as history:
            standing = history.standings().get(task.slug)
            if not give_up and not (standing and standing.accepted):
                raise LearnerError(
                    say("You have not passed {slug} yet.", slug=task.slug),
                    hint=say(
                        "`shiken hint {slug}` helps you on; --give-up shows the solution.",
                        slug=task.slug,
                    ),
                )
            history.save_reveal(task.slug, SOLUTION, datetime.now(UTC))
        file = task.solution / "reference.py"
        try:
            text = file.read_text(encoding="utf-8")
        except OSError as error:
            raise ContentError(
                say("{file} cannot be read: {error}", file=file, error=error.strerror),
                hint=say("`shiken author check` lists everything that is wrong with the content."),
            ) from error
        screen = Screen(settings.tongue)
        screen.console.print(listing(text), soft_wrap=not screen.console.is_terminal)
        if task.brief.source:
            screen.say(say("Source: {source}", source=task.brief.source), "dim")
