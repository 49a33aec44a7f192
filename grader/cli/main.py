"""The entry point: settles the language before anything is said, then runs the command."""

import os
import sys

from grader.cli.app import app, hoisted
from grader.cli.words import language_of, speak


def main() -> None:
    arguments = hoisted(sys.argv[1:])
    language = language_of(arguments, os.environ)
    os.environ["SHIKEN_LANG"] = language  # one source from here on
    speak(language)
    app(arguments, prog_name="shiken")
