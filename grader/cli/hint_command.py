"""`shiken hint`: one more hint for an exercise, from a nudge to nearly the line."""

from datetime import UTC, datetime
from typing import Annotated

import typer

from grader.cli.completion import exercises
from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.message import say

HINT = "hint"


def register(app: typer.Typer) -> None:
    @app.command("hint")
    @guarded
    def hint(
        context: typer.Context,
        exercise: Annotated[
            str, typer.Argument(help="Exercise, such as lstm_step.", autocompletion=exercises)
        ],
        *,
        again: Annotated[
            bool, typer.Option("--again", help="Show those you have had, and no other.")
        ] = False,
    ) -> None:
        """Show the next hint for an exercise."""
        settings: Settings = context.obj
        task = settings.library.exercise(exercise)
        hints = task.brief.hints
        with settings.history() as history:
            had = min(history.reveals(task.slug).count(HINT), len(hints))
            shown = range(had)
            if not again and had < len(hints):
                history.save_reveal(task.slug, HINT, datetime.now(UTC))
                shown = range(had, had + 1)
        screen = Screen(settings.tongue)
        for number in shown:
            head = say("Hint {number} of {count}", number=number + 1, count=len(hints))
            screen.say(head, "bold")
            screen.words(hints[number])
        _next(screen, task.slug, had=len(shown) and shown[-1] + 1, count=len(hints))


def _next(screen: Screen, slug: str, *, had: int, count: int) -> None:
    if had < count:
        screen.say(say("One more: `shiken hint {slug}`.", slug=slug), "dim")
    else:
        screen.say(
            say("That was the last. `shiken solution {slug} --give-up` shows it all.", slug=slug),
            "dim",
        )
