"""Help pages and usage errors in the reader's language, where Click knows English only."""

from typing import Any

import typer

from grader.cli.words import Tongue
from grader.message import NOTHING, Message, say

HELP_OF_HELP = "Show this message and exit."
_Context: Any = typer.Context.__mro__[1]  # Click's own, wherever this Typer keeps it
_Formatter: Any = _Context.formatter_class


def localise(command: Any, tongue: Tongue) -> Any:
    """Put the help of a command, its options and its subcommands into a language."""

    class Formatter(_Formatter):  # type: ignore[misc]  # Click's classes are found when running
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            usage = tongue.tell(say("Usage:"))
            super().write_usage(prog, args, prefix or f"{usage} ")

        def write_dl(self, rows: Any, *args: Any, **kwargs: Any) -> None:
            told = [
                (name, tongue.tell(say("Show this message and exit.")))
                if text == HELP_OF_HELP
                else (name, text)
                for name, text in rows
            ]
            super().write_dl(told, *args, **kwargs)

    class Context(_Context):  # type: ignore[misc]  # the same
        formatter_class = Formatter

    command.context_class = Context
    for thing in (command, *command.params):
        if getattr(thing, "help", None):
            thing.help = tongue.translate(thing.help)
    for inner in getattr(command, "commands", {}).values():
        localise(inner, tongue)
    return command


def is_usage_error(error: Exception) -> bool:
    """Whether Click made this error, about what was typed on the command line."""
    return hasattr(error, "format_message")


def show_usage_error(error: Any, tongue: Tongue) -> None:
    """Print what is wrong with a command line, and where its help is."""
    message, hint = _told(error)
    typer.echo(tongue.tell(message), err=True)
    if hint:
        typer.echo(f"    {tongue.tell(hint)}", err=True)
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "shiken"
    told = say("`{command} --help` shows how it is used.", command=path)
    typer.echo(f"    {tongue.tell(told)}", err=True)


def _told(error: Any) -> tuple[Message, Message]:
    match type(error).__name__:
        case "NoSuchOption":
            near = ", ".join(getattr(error, "possibilities", None) or ())
            hint = say("Did you mean {names}?", names=near) if near else NOTHING
            return say("There is no option `{name}`.", name=error.option_name), hint
        case "MissingParameter":
            return say("`{name}` is missing.", name=_name(error)), NOTHING
        case "BadParameter":
            text = error.message
            return say("The value of `{name}` cannot be used.", name=_name(error)), say(
                "{text}", text=text
            )
    return say("{text}", text=error.format_message()), NOTHING


def _name(error: Any) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(error.param_hint or "?")
    options = [name for name in parameter.opts if name.startswith("-")]
    return str(options[0] if options else parameter.human_readable_name)
