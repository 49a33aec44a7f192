"""The entry point: settles the language before anything is said, then runs the command."""

import gc
import os
import sys

USAGE = 2
RUNNING = {"tour", "submit", "watch", "grade", "author", "doctor"}
"""Commands that run code."""


def main() -> None:
    _open_streams()  # before any file takes their place
    gc.disable()  # what is imported stays; looking for garbage in it takes a tenth of the start
    arguments = sys.argv[1:]
    if RUNNING & set(arguments) and "--help" not in arguments:
        from grader.sandbox import pool  # noqa: PLC0415 - a quiz does not run code at once

        pool.begin()  # the zygote comes up while the rest of the program is imported
    sys.exit(_run(arguments))


def _open_streams() -> None:
    """Open the standard streams that our caller has closed: empty, and heard by nobody."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115 - stays open


def _run(words: list[str]) -> int:
    """Run one command and return its exit code."""
    import typer  # noqa: PLC0415 - what follows takes longer than the zygote to start

    from grader.cli.app import app, hoisted  # noqa: PLC0415 - the same
    from grader.cli.folders import settings_file  # noqa: PLC0415
    from grader.cli.guard import guarded  # noqa: PLC0415
    from grader.cli.usage import is_usage_error, localise, show_usage_error  # noqa: PLC0415
    from grader.cli.words import language_of, preferred_language, speak  # noqa: PLC0415

    arguments = hoisted(words)
    preferred = preferred_language(settings_file(os.environ))
    language = language_of(arguments, os.environ, preferred)
    os.environ["SHIKEN_LANG"] = language  # one source from here on
    tongue = speak(language)
    command = localise(typer.main.get_command(app), tongue)
    try:
        code = guarded(command.main)(arguments, prog_name="shiken", standalone_mode=False)
    except typer.Exit as end:
        code = end.exit_code
    except Exception as error:  # Click's errors are told by what they can do, not by a class
        if not is_usage_error(error):
            raise
        show_usage_error(error, tongue)
        code = USAGE
    return code if isinstance(code, int) else 0
