"""`shiken start`: the file of an exercise, ready to edit. Never overwrites work."""

import textwrap
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from grader.cli.completion import exercises
from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.layout import Prose
from grader.content.exercise import Exercise
from grader.errors import LearnerError
from grader.message import say


def register(app: typer.Typer) -> None:
    @app.command("start")
    @guarded
    def start(
        context: typer.Context,
        exercise: Annotated[
            str, typer.Argument(help="Exercise, such as lstm_step.", autocompletion=exercises)
        ],
        folder: Annotated[
            Path, typer.Argument(metavar="[DIR]", help="Where to write it.")
        ] = Path(),
        *,
        notebook: Annotated[bool, typer.Option("--notebook", help="Write a notebook.")] = False,
    ) -> None:
        """Write the file of an exercise, ready to edit."""
        settings: Settings = context.obj
        task = settings.library.exercise(exercise)
        file = folder / f"{task.slug}{'.ipynb' if notebook else '.py'}"
        text = _notebook(task, settings) if notebook else _module(task, settings)
        _write(file, text)
        with settings.history() as history:
            history.save_start(task.slug, datetime.now(UTC))
        screen = Screen(settings.tongue)
        screen.console.print(Prose(settings.tongue.tell(task.brief.title), style="bold"))
        screen.words(task.brief.statement)
        screen.blank_line()
        screen.say(say("Written: {file}", file=file), "green")
        screen.say(say("Next: edit it, then `shiken submit {file}`.", file=file))


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("x", encoding="utf-8") as out:
            out.write(text)
    except OSError as error:
        if isinstance(error, FileExistsError) and file.exists():  # else the folder is a file
            raise LearnerError(
                say("{file} exists already; your work is not overwritten.", file=file),
                hint=say("Go on with it, or name another folder."),
            ) from error
        raise LearnerError(
            say("{file} cannot be written: {error}", file=file, error=error.strerror),
            hint=say("Name a folder that you may write to."),
        ) from error


def _module(exercise: Exercise, settings: Settings) -> str:
    tell = settings.tongue.tell
    text = f"{tell(exercise.brief.title)}\n\n{tell(exercise.brief.statement).strip()}"
    lines = [textwrap.indent(line or " ", "# ").rstrip() for line in text.splitlines()]
    return "\n".join(lines) + "\n\n" + exercise.starter.read_text(encoding="utf-8")


def _notebook(exercise: Exercise, settings: Settings) -> str:
    import nbformat  # noqa: PLC0415 - only notebooks need it
    from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook  # noqa: PLC0415

    tell = settings.tongue.tell
    text = f"# {tell(exercise.brief.title)}\n\n{tell(exercise.brief.statement)}"
    code = exercise.starter.read_text(encoding="utf-8").rstrip("\n")
    cells = [new_markdown_cell(text), new_code_cell(code)]
    for number, cell in enumerate(cells):
        cell["id"] = f"{exercise.slug.replace('_', '-')}-{number}"
    book = new_notebook(
        cells=cells,
        metadata={
            "kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}
        },
    )
    return str(nbformat.writes(book)) + "\n"
