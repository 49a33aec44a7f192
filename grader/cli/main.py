"""The entry point: settles the language before anything is said, then runs the command."""

import os
import sys

import typer

from grader.cli.app import app, hoisted
from grader.cli.usage import is_usage_error, localise, show_usage_error
from grader.cli.words import language_of, speak

USAGE = 2


def main() -> None:
    arguments = hoisted(sys.argv[1:])
    language = language_of(arguments, os.environ)
    os.environ["SHIKEN_LANG"] = language  # one source from here on
    tongue = speak(language)
    command = localise(typer.main.get_command(app), tongue)
    try:
        code = command.main(arguments, prog_name="shiken", standalone_mode=False)
    except Exception as error:
        if not is_usage_error(error):
            raise
        show_usage_error(error, tongue)
        code = USAGE
    sys.exit(code if isinstance(code, int) else 0)
