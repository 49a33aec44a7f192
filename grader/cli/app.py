"""The `shiken` command: its subcommands, and the options that all of them have.

A subcommand's module is imported when it is called, so that `shiken --help` and a quiz do not
wait for what a batch needs.
"""

import gc
import os
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand, TyperGroup

from grader.cli.completion import languages
from grader.cli.folders import data_folder, settings_file
from grader.cli.guard import guarded
from grader.cli.usage import localise
from grader.cli.words import Tongue, language_of
from grader.content.text import LANGUAGES
from grader.errors import LearnerError
from grader.message import say
from grader.version import __version__

COMMANDS = {
    "tour": "See everything in two minutes; nothing to prepare.",
    "quiz": "Practise with feedback after each answer.",
    "exam": "Sit a mock exam against the clock.",
    "progress": "Show where you stand, and the chance of passing.",
    "list": "Show topics and exercises with your progress.",
    "start": "Write the file of an exercise, ready to edit.",
    "submit": "Grade a .py or .ipynb file against hidden numeric cases.",
    "hint": "Show the next hint for an exercise.",
    "solution": "Show the reference, once you have passed.",
    "watch": "Grade a file whenever it is saved, until Ctrl-C.",
    "grade": "Grade a folder of submissions.",
    "author": "Write and check questions and exercises.",
    "doctor": "Show versions, folders and the isolation of this machine.",
}
GLOBAL_OPTIONS = ("--lang", "--content", "--data")


class LazyGroup(TyperGroup):
    """Knows its subcommands by name and help; loads the one that is called."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Click's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Click's signature
        help_ = COMMANDS.get(cmd_name)
        return help_ and TyperCommand(cmd_name, help=translate(help_))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name, _, rest = super().resolve_command(ctx, args)
        return name, load(str(name)), rest


def translate(text: str) -> str:
    """Return the text in the language of the process; for help, which Typer shows by itself."""
    return Tongue(language_of([], os.environ)).translate(text)


def load(name: str) -> Any:
    """Return the command of this name, its help in the reader's language."""
    app = typer.Typer(rich_markup_mode=None, add_completion=False)
    import_module(f"grader.cli.{name}_command").register(app)
    command = typer.main.get_command(app)
    command.name = name
    return localise(command, Tongue(language_of([], os.environ)))


def hoisted(arguments: list[str]) -> list[str]:
    """Move the options that all commands have to the front, where Typer expects them."""
    front: list[str] = []
    rest: list[str] = []
    words = iter(arguments)
    for word in words:
        if word == "--":
            return [*front, *rest, word, *words]
        if word in GLOBAL_OPTIONS:
            value = next(words, None)
            if value is None:  # at the front it would swallow the command
                return [*front, *rest, word]
            front += [word, value]
        elif word.partition("=")[0] in GLOBAL_OPTIONS:
            front.append(word)
        else:
            rest.append(word)
    return [*front, *rest]


app = typer.Typer(
    cls=LazyGroup,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001 - Typer's form of a callback
    if wanted:
        typer.echo(f"shiken {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
@guarded
def root(
    context: typer.Context,
    *,
    lang: Annotated[
        str,
        typer.Option(
            envvar="SHIKEN_LANG", help="ja or en.", show_envvar=False, autocompletion=languages
        ),
    ] = "",
    content: Annotated[
        Path | None,
        typer.Option(envvar="SHIKEN_CONTENT", help="Folder with other questions and exercises."),
    ] = None,
    data: Annotated[
        Path | None, typer.Option(envvar="SHIKEN_DATA", help="Folder for your history.")
    ] = None,
    version_: Annotated[  # noqa: ARG001 - its callback does the work
        bool,
        typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Exam preparation for deep learning in the terminal, and the grader behind it."""
    gc.freeze()
    gc.enable()
    from grader.cli.settings import Settings  # noqa: PLC0415 - NumPy and more, not for --help

    if lang and lang not in LANGUAGES:
        raise LearnerError(
            say("There is no language `{name}` here.", name=lang[:20]), hint=say("It is ja or en.")
        )
    language = language_of(["--lang", lang] if lang else [], os.environ)
    context.obj = Settings(
        Tongue(language), content, data or data_folder(), settings_file(os.environ)
    )
    if context.obj.preferences.linear:
        os.environ["SHIKEN_LINEAR"] = "1"
    if context.invoked_subcommand is None:
        from grader.cli.home import show_home  # noqa: PLC0415 - for the same reason

        show_home(context.obj)
