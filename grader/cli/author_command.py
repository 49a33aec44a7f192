"""`shiken author`: for the people who write questions and exercises."""

import json
import os
from typing import Annotated

import msgspec
import typer
from rich.progress import Progress

from grader.authoring.check import check_content, count_checks
from grader.authoring.new import new_exercise, new_question
from grader.cli.guard import guarded, show_problem
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.bank import KINDS
from grader.errors import ContentError
from grader.message import say


def register(app: typer.Typer) -> None:
    @app.callback()
    def author() -> None:
        """Write and check questions and exercises."""

    _register_check(app)
    _register_new(app)
    _register_schema(app)


def _register_check(app: typer.Typer) -> None:
    @app.command("check")
    @guarded
    def check(context: typer.Context) -> None:
        """Check every bank and exercise; list all findings with line and next step."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        desk = settings.desk
        count = 0
        with Progress(
            console=screen.console, transient=True, disable=not screen.console.is_terminal
        ) as bar:
            task = bar.add_task("", total=count_checks(desk))
            for problems in check_content(desk, os.cpu_count() or 1):
                bar.advance(task)
                for problem in problems:
                    count += 1
                    show_problem(problem)
        if count:
            raise typer.Exit(_summary(screen, count))
        screen.say(say("Nothing found: every bank and exercise is sound."), "green")


def _summary(screen: Screen, count: int) -> int:
    screen.say(say("{count} findings.", count=count), "red")
    return ContentError.exit_code


def _register_new(app: typer.Typer) -> None:
    new = typer.Typer(rich_markup_mode=None)
    app.add_typer(new, name="new", help="Write a new question or exercise that runs at once.")

    @new.command("question")
    @guarded
    def question(
        context: typer.Context,
        id_: Annotated[str, typer.Argument(metavar="ID", help="Its stable id: words-and-hyphens.")],
        *,
        kind: Annotated[str, typer.Option(help="Kind of question.")] = "single",
        bank: Annotated[str, typer.Option(help="Path of the bank under questions/.")] = "drafts",
    ) -> None:
        """Append a complete example to a bank; you replace its words with yours."""
        settings: Settings = context.obj
        file = new_question(settings.root, kind, id_, bank)
        screen = Screen(settings.tongue)
        screen.say(say("Written: {file}", file=file), "green")
        screen.say(say("Next: replace the example's words with yours, then `shiken author check`."))

    @new.command("exercise")
    @guarded
    def exercise(
        context: typer.Context,
        slug: Annotated[str, typer.Argument(help="Its name: words_and_underscores.")],
    ) -> None:
        """Write the five files of an exercise, a small one that works; you make it yours."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        for file in new_exercise(settings.root, slug):
            screen.say(say("Written: {file}", file=file), "green")
        screen.say(say("Next: make the five files yours, then `shiken author check`."))


def _register_schema(app: typer.Typer) -> None:
    @app.command("schema")
    @guarded
    def schema() -> None:
        """Print the JSON Schema of a question bank, for editors."""
        union = tuple(KINDS[name] for name in sorted(KINDS))
        kinds, parts = msgspec.json.schema_components(union, ref_template="#/$defs/{name}")
        text = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "array",
            "items": {"oneOf": list(kinds)},
            "$defs": parts,
        }
        typer.echo(json.dumps(text, indent=2))
