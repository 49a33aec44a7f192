"""`shiken author`: for the people who write questions and exercises."""

import json
import os
from collections import Counter
from typing import Annotated

import msgspec
import typer
from rich.progress import Progress

from grader.authoring.check import check_content, count_checks
from grader.authoring.equivalents import FILE as EQUIVALENTS
from grader.authoring.equivalents import as_yaml
from grader.authoring.mutate import Mutant
from grader.authoring.new import new_exercise, new_question
from grader.authoring.prove import Fate, Prover
from grader.cli.guard import guarded, show_problem
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.bank import KINDS
from grader.content.exercise import Exercise
from grader.content.group import Group
from grader.errors import ContentError, Problem
from grader.message import say

CORES = os.cpu_count() or 1


def register(app: typer.Typer) -> None:
    @app.callback()
    def author() -> None:
        """Write and check questions and exercises."""

    _register_check(app)
    _register_prove(app)
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


def _register_prove(app: typer.Typer) -> None:
    @app.command("prove")
    @guarded
    def prove(
        context: typer.Context,
        exercises: Annotated[
            list[str] | None,
            typer.Argument(metavar="[EXERCISE]...", help="Slugs or aliases; all, if none."),
        ] = None,
        *,
        jobs: Annotated[int, typer.Option(min=1, help="How many to run at once.")] = CORES,
    ) -> None:
        """Prove exercises: hidden cases must reject mutants of the reference."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        library = settings.desk.library
        chosen = [library.exercise(name) for name in exercises or library.slugs]
        prover = Prover(settings.desk, chosen)
        fates: Counter[Fate | None] = Counter()
        count = 0
        with Progress(
            console=screen.console, transient=True, disable=not screen.console.is_terminal
        ) as bar:
            task = bar.add_task("", total=len(prover))
            for proof in prover.proofs(jobs):
                bar.advance(task)
                fates[proof.fate] += 1
                for problem in proof.problems:
                    count += 1
                    show_problem(problem)
                if proof.mutant and proof.fate is Fate.SURVIVED:
                    count += 1
                    _show_survivor(proof.exercise, proof.mutant)
        screen.say(
            say(
                "{exercises} exercises, {mutants} mutants: {killed} killed, {equivalent} equivalent"
                " with a reason, {survived} survived.",
                exercises=len(chosen),
                mutants=fates.total() - fates[None],
                killed=fates[Fate.KILLED],
                equivalent=fates[Fate.EQUIVALENT],
                survived=fates[Fate.SURVIVED],
            )
        )
        if count:
            raise typer.Exit(_summary(screen, count))
        screen.say(say("Nothing found: the hidden cases reject every mutant."), "green")


def _show_survivor(exercise: Exercise, mutant: Mutant) -> None:
    """Show what changed, and what to paste where no case could ever tell the two apart."""
    file = exercise.solution / "reference.py"
    message = say("a wrong answer passes every hidden case ({operator})", operator=mutant.operator)
    hint = say(
        "Add a case that tells the two apart; if none can, give the reason in {file}:",
        file=EQUIVALENTS,
    )
    show_problem(Problem(file, mutant.line, message, hint))
    for line in (
        f"- {mutant.was}",
        f"+ {mutant.now}",
        "",
        *as_yaml(mutant.was, mutant.now).splitlines(),
    ):
        typer.echo(f"    {line}".rstrip(), err=True)


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
        union = (*(KINDS[name] for name in sorted(KINDS)), Group)
        kinds, parts = msgspec.json.schema_components(union, ref_template="#/$defs/{name}")
        text = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "type": "array",
            "items": {"oneOf": list(kinds)},
            "$defs": parts,
        }
        typer.echo(json.dumps(text, indent=2))
