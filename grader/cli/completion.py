"""What a shell may complete: exercises, topics, kinds of questions, mock exams.

These run while somebody holds the Tab key: nothing is printed, and where there is no content there
is nothing to offer.
"""

import os
from collections.abc import Callable, Iterable
from pathlib import Path

import typer

from grader.cli.words import Tongue, language_of
from grader.errors import GraderError

Offers = list[tuple[str, str]]
"""What may be typed, each with a word of help."""


def exercises(context: typer.Context, incomplete: str) -> Offers:
    from grader.content.library import Library  # noqa: PLC0415 - it brings YAML

    return _found(context, incomplete, lambda root: Library(root).slugs)


def topics(context: typer.Context, incomplete: str) -> Offers:
    """Offer codes of the syllabus with their titles; once something is typed, tags as well."""
    from grader.content.index import Index  # noqa: PLC0415 - for this alone
    from grader.content.syllabus import syllabus, topic_title  # noqa: PLC0415 - the same

    tongue = Tongue(language_of([], os.environ))
    known = (code for code in syllabus() if code.startswith(incomplete))
    codes = [(code, tongue.tell(topic_title(code))) for code in known]

    def tags(root: Path) -> set[str]:
        return {tag for line in Index(root).listed() for tag in line.tags}

    return codes + (_found(context, incomplete, tags) if incomplete else [])


def kinds(incomplete: str) -> Offers:
    from grader.content.kind import kind_names  # noqa: PLC0415 - the same

    return _fitting(kind_names(), incomplete)


def wishes(incomplete: str) -> Offers:
    from grader.quiz.wish import ONLY  # noqa: PLC0415 - the same

    return _fitting(ONLY, incomplete)


def blueprints(context: typer.Context, incomplete: str) -> Offers:
    from grader.content.blueprint import FOLDER  # noqa: PLC0415 - the same

    def names(root: Path) -> Iterable[str]:
        return (file.stem for file in (root / FOLDER).glob("*.yaml"))

    return _found(context, incomplete, names)


def languages(incomplete: str) -> Offers:
    from grader.content.text import LANGUAGES  # noqa: PLC0415 - the same

    return _fitting(LANGUAGES, incomplete)


def _found(
    context: typer.Context, incomplete: str, names: Callable[[Path], Iterable[str]]
) -> Offers:
    """Look into the content folder that the command line or the environment names."""
    from grader.content.paths import content_root  # noqa: PLC0415 - the same

    try:
        chosen = context.find_root().params.get("content")  # not yet made a path of
        return _fitting(names(content_root(Path(chosen) if chosen else None)), incomplete)
    except (GraderError, OSError):
        return []


def _fitting(names: Iterable[str], incomplete: str) -> Offers:
    return [(name, "") for name in sorted(names) if name.startswith(incomplete)]
