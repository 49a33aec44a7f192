"""Bring the message catalogues up to date: `python tools/catalogue.py`.

Collects every message of the program from its source, merges them into the .po files (what is
translated stays, what is gone goes) and compiles the .mo files that are shipped. A test runs the
same collection and finds messages that are missing, unused, or compiled from an older text.
"""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from grader.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "grader"
MESSAGES = PACKAGE / "cli" / "messages"
LANGUAGES = ("ja",)  # English is what stands in the source
OF_CLICK = (
    "Usage:",
    "Options",
    "Commands",
    "Arguments",
    "Error: {message}",
    "Show this message and exit.",
    "Try '{command} {option}' for help.",
    "No such command {name!r}.",
    "No such option: {name}",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing command.",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Got unexpected extra argument ({args})",
    "{value!r} is not a valid {number_type}.",
    "Option {name!r} requires an argument.",
    "default: {default}",
    "env var: {var}",
    "required",
    "Aborted!",
    "Install completion for the current shell.",
    "Show completion for the current shell, to copy it or customize the installation.",
)
"""What Click and Typer say in our name; they look it up in the same catalogue."""


def sources() -> Iterator[tuple[str, str]]:
    """Yield every message of the program with the file that says it."""
    for file in sorted(PACKAGE.rglob("*.py")):
        name = file.relative_to(ROOT).as_posix()
        for text in _messages(ast.parse(file.read_text(encoding="utf-8"))):
            yield text, name
    for text in COMMANDS.values():
        yield text, "grader/cli/app.py"


def _messages(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name) and node.func.id == "say":
                yield from _literal(node.args[0])
            for keyword in node.keywords:
                if keyword.arg == "help":
                    yield from _literal(keyword.value)
        if isinstance(node, ast.FunctionDef) and any(map(_is_command, node.decorator_list)):
            yield ast.get_docstring(node) or ""


def _literal(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value


def _is_command(node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else node
    return isinstance(called, ast.Attribute) and called.attr in {"command", "callback"}


def template() -> Catalog:
    """Return a catalogue of everything there is to translate."""
    catalogue = Catalog(project="shiken", charset="utf-8", fuzzy=False)
    for text, name in sources():
        catalogue.add(text, locations=[(name, 0)])
    for text in OF_CLICK:
        catalogue.add(text, locations=[("click", 0)])
    return catalogue


def po_file(language: str) -> Path:
    return MESSAGES / language / "LC_MESSAGES" / "shiken.po"


def read(language: str) -> Catalog:
    file = po_file(language)
    if not file.exists():
        return Catalog(locale=language, charset="utf-8")
    with file.open("rb") as source:
        return read_po(source, locale=language)


def merged(language: str) -> Catalog:
    """Return the catalogue of a language with all messages of today and no others."""
    known = read(language)
    fresh = template()
    result = Catalog(
        locale=language,
        project="shiken",
        charset="utf-8",
        copyright_holder="the Shiken authors",
        header_comment="# The words of Shiken; see tools/catalogue.py.",
        creation_date=known.creation_date,  # the file changes only when a message does
        revision_date=known.creation_date,
        fuzzy=False,
    )
    for message in sorted(fresh, key=lambda m: (m.locations[:1] or [("", 0)], m.id)):
        if message.id:
            old = known.get(message.id)
            result.add(message.id, old.string if old else "", locations=message.locations)
    return result


def compiled(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def main() -> None:
    for language in LANGUAGES:
        catalogue = merged(language)
        file = po_file(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as out:
            write_po(out, catalogue, width=100, include_lineno=False, omit_header=False)
        file.with_suffix(".mo").write_bytes(compiled(read(language)))
        missing = [message.id for message in catalogue if message.id and not message.string]
        print(f"{language}: {len(catalogue)} messages, {len(missing)} without translation")


if __name__ == "__main__":
    main()
