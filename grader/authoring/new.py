"""Write new content that runs at once and lacks only what the author knows."""

import re
import textwrap
from pathlib import Path
from typing import TextIO, cast

from grader.content.bank import KINDS
from grader.content.read_yaml import read_yaml
from grader.errors import LearnerError
from grader.message import say

TEMPLATES = Path(__file__).with_name("templates")
FILES = {
    "exercise.yaml": "exercises",
    "starter.py": "exercises",
    "reference.py": "solutions",
    "cases.py": "solutions",
    "misconceptions.py": "solutions",
}


def new_question(root: Path, kind: str, id_: str, bank: str) -> Path:
    """Append the example of a kind under this id to a bank, and return the bank's file."""
    if kind not in KINDS:
        raise LearnerError(
            say("There is no kind `{kind}`.", kind=kind[:40]),
            hint=say("Known kinds: {names}.", names=", ".join(sorted(KINDS))),
        )
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", id_):
        raise LearnerError(
            say("`{id}` is no id.", id=id_[:60]),
            hint=say("Lower-case words joined by hyphens, such as `lstm-cell-update`."),
        )
    file = root / "questions" / f"{bank.removesuffix('.yaml')}.yaml"
    if (root / "questions").resolve() not in file.resolve().parents:
        raise LearnerError(
            say("{file} is outside of questions/.", file=file),
            hint=say("Name the bank by its path under questions/, such as sequence/rnn."),
        )
    if file.exists() and _holds(file, id_):
        raise LearnerError(
            say("{file} has an item `{id}` already.", file=file, id=id_),
            hint=say("Ids are unique and stable: choose another."),
        )
    with _writable(file, "a") as out:
        out.write(_gap(file) + _block(kind, id_))
    return file


def new_exercise(root: Path, slug: str) -> list[Path]:
    """Write the five files of an exercise and return them. Never overwrites."""
    if not re.fullmatch(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", slug):
        raise LearnerError(
            say("`{slug}` is no name for an exercise.", slug=slug[:60]),
            hint=say("Lower-case words joined by underscores, such as lstm_step."),
        )
    files = {root / room / slug / name: name for name, room in FILES.items()}
    for file in files:
        if file.exists():
            raise LearnerError(
                say("{file} exists already.", file=file),
                hint=say("Choose another name, or edit the files that are there."),
            )
    for file, name in files.items():
        text = (TEMPLATES / f"{name}.txt").read_text(encoding="utf-8")
        with _writable(file, "x") as out:
            out.write(text.replace("my_function", slug))
    return list(files)


def _writable(file: Path, mode: str) -> TextIO:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return cast("TextIO", file.open(mode, encoding="utf-8"))
    except OSError as error:
        raise LearnerError(
            say("{file} cannot be written: {error}", file=file, error=error.strerror),
            hint=say("Name a folder that you may write to."),
        ) from error


def _gap(file: Path) -> str:
    """What must stand between the last line of a bank and the next entry."""
    text = file.read_bytes()
    return "\n" if text and not text.endswith(b"\n") else ""


def _block(kind: str, id_: str) -> str:
    """The kind's own example as a list entry, with this id."""
    text = textwrap.dedent(KINDS[kind].example).strip("\n")
    text = re.sub(r"^id: .*$", f"id: {id_}\nkind: {kind}", text, count=1, flags=re.MULTILINE)
    first, *rest = text.splitlines()
    return "\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)]) + "\n\n"


def _holds(file: Path, id_: str) -> bool:
    value = read_yaml(file).value
    return isinstance(value, list) and any(
        isinstance(i, dict) and i.get("id") == id_ for i in value
    )
