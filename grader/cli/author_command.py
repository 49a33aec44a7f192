"""`shiken author`: for the people who write questions and exercises."""

import json
import os
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, TypeVar

import msgspec
import typer
from rich.progress import track

from grader.authoring.check import Checker
from grader.authoring.equivalents import FILE as EQUIVALENTS
from grader.authoring.equivalents import as_yaml
from grader.authoring.mutate import Mutant
from grader.authoring.new import new_exercise, new_question
from grader.authoring.prove import Fate, Proof, Prover
from grader.authoring.scope import read_scope
from grader.cli.completion import exercises, kinds
from grader.cli.guard import guarded, show_problem
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.bank import KINDS
from grader.content.exercise import Exercise
from grader.content.group import Group
from grader.errors import ContentError, Problem
from grader.message import Message, say

CORES = os.cpu_count() or 1
T = TypeVar("T")


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
    def check(
        context: typer.Context,
        paths: Annotated[
            list[Path] | None,
            typer.Argument(
                metavar="[PATH]...", help="Banks, exercises or folders of them; all, if none."
            ),
        ] = None,
    ) -> None:
        """Check banks and exercises; list all findings with line and next step."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        checker = Checker(settings.desk, read_scope(paths or (), settings.desk.library))
        count = 0
        for problems in _behind_a_bar(screen, checker.findings(CORES), len(checker)):
            count += _show_problems(problems)
        right = say("Nothing found: every bank and exercise is sound.")
        _end(screen, count, right if not paths else say("Nothing found: all of this is sound."))


def _register_prove(app: typer.Typer) -> None:
    @app.command("prove")
    @guarded
    def prove(
        context: typer.Context,
        exercises: Annotated[
            list[str] | None,
            typer.Argument(
                metavar="[EXERCISE]...",
                help="Slugs or aliases; all, if none.",
                autocompletion=exercises,
            ),
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
        for proof in _behind_a_bar(screen, prover.proofs(jobs), len(prover)):
            fates[proof.fate] += 1
            count += _show_proof(proof)
        screen.say(_tally(len(chosen), fates))
        _end(screen, count, say("Nothing found: the hidden cases reject every mutant."))


def _behind_a_bar(screen: Screen, parts: Iterable[T], total: int) -> Iterable[T]:
    """Yield the parts while a bar shows how many have come."""
    console = screen.console
    hidden = not console.is_terminal
    return track(parts, "", total, console=console, transient=True, disable=hidden)


def _show_problems(problems: Sequence[Problem]) -> int:
    """Show findings, and return how many."""
    for problem in problems:
        show_problem(problem)
    return len(problems)


def _end(screen: Screen, count: int, all_right: Message) -> None:
    """Say the last word, and leave with the exit code that belongs to it."""
    if count:
        screen.say(say("{count} findings.", count=count), "red")
        raise typer.Exit(ContentError.exit_code)
    screen.say(all_right, "green")


def _tally(exercises: int, fates: Counter[Fate | None]) -> Message:
    return say(
        "{exercises} exercises, {mutants} mutants: {killed} killed, {equivalent} equivalent"
        " with a reason, {survived} survived.",
        exercises=exercises,
        mutants=fates.total() - fates[None],
        killed=fates[Fate.KILLED],
        equivalent=fates[Fate.EQUIVALENT],
        survived=fates[Fate.SURVIVED],
    )


def _show_proof(proof: Proof) -> int:
    """Show what an author has to mend, and return how many findings that is."""
    count = _show_problems(proof.problems)
    if proof.mutant is not None and proof.fate is Fate.SURVIVED:
        _show_survivor(proof.exercise, proof.mutant)
        count += 1
    return count


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


def _register_new(app: typer.Typer) -> None:
    new = typer.Typer(rich_markup_mode=None)
    app.add_typer(new, name="new", help="Write a new question or exercise that runs at once.")

    @new.command("question")
    @guarded
    def question(
        context: typer.Context,
        id_: Annotated[str, typer.Argument(metavar="ID", help="Its stable id: words-and-hyphens.")],
        *,
        kind: Annotated[
            str, typer.Option(help="Kind of question.", autocompletion=kinds)
        ] = "single",
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
