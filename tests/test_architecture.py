"""The house rules that no single file can keep by itself, and a proof that the checker sees."""

import ast
import sys
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1] / "grader"
FLOORS = (
    {"message", "version"},
    {"errors", "plugins"},
    {"sandbox", "oracle"},
    {"content"},
    {"grading"},
    {"quiz", "authoring"},
    {"history"},
    {"cli"},
    {"__main__"},
)
FLOOR = {room: level for level, rooms in enumerate(FLOORS) for room in rooms}
CLOSED = {  # rooms beside foreign code or beside answers: nothing else may be reached from them
    "sandbox": {"sandbox", "errors", "message"},
    "oracle": {"oracle", "errors", "message"},
    "plugins": set(),
    "message": set(),
    "errors": {"message"},
}
ONLY = {"sqlite3": "history", "typer": "cli", "rich": "cli", "gettext": "cli", "click": "cli"}
EXEMPT = {"content/compiled.py": {"sqlite3"}}  # a cache of content, not what a learner did
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "dill", "runpy", "imp"}
FORBIDDEN_NAMES = {"eval", "exec", "__import__"}
FORBIDDEN_ATTRIBUTES = {"eval", "exec", "exec_module", "load_module", "run_path", "unsafe_load"}
EXECUTES = {"sandbox/worker.py": {"exec"}}
IMPORTS_BY_NAME = {"plugins.py", "cli/app.py"}  # discovery, and commands loaded when called
MAX_LINES = 300


def broken(root):
    """Yield every breach of the rules in a package called `grader`, as file and reason."""
    graph = {}
    for file in sorted(root.rglob("*.py")):
        name = file.relative_to(root).as_posix()
        source = file.read_text(encoding="utf-8")
        tree = ast.parse(source)
        names = imports(tree, name)
        graph[name] = {modules_of(root, target) for target in names} - {None, name}
        found = (
            *upward(name, names),
            *misplaced(name, names),
            *dangerous(name, tree),
            *shape(name, source, tree),
        )
        yield from (f"{name}: {why}" for why in found)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield f"a circle of imports: {' -> '.join(error.args[1])}"


def imports(tree, name):
    """Return the full name of everything imported: in functions and under TYPE_CHECKING too."""
    package = ["grader", *Path(name).parent.parts]
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            parts = [*base, *(node.module.split(".") if node.module else [])]
            found |= {".".join([*parts, alias.name]) for alias in node.names}
    return found


def modules_of(root, target):
    """Return the file of the package that an imported name comes from."""
    first, *parts = target.split(".")
    if first != "grader":
        return None
    for end in (len(parts), len(parts) - 1):
        path = root.joinpath(*parts[:end])
        for file in (path.with_suffix(".py"), path / "__init__.py"):
            if end and file.is_file():
                return file.relative_to(root).as_posix()
    return None


def room_of(name):
    return name.split("/")[0].removesuffix(".py")


def upward(name, names):
    here = room_of(name)
    if here not in FLOOR and name != "__init__.py":
        yield f"`{here}` has no floor"
        return
    for target in sorted(names):
        first, *rest = target.split(".")
        if first != "grader":
            continue
        there = rest[0] if rest else ""
        if there not in FLOOR:
            yield f"imports `{target}`, which is no room"
        elif there != here and FLOOR[there] >= FLOOR[here]:
            yield f"may not import `{target}`: {there} is not below {here}"
        elif there not in CLOSED.get(here, {there}):
            yield f"may not import `{target}`: {here} is closed to it"


def misplaced(name, names):
    for top in sorted({target.split(".")[0] for target in names}):
        if top in FORBIDDEN_MODULES:
            yield f"imports `{top}`"
        if ONLY.get(top, room_of(name)) != room_of(name) and top not in EXEMPT.get(name, ()):
            yield f"imports `{top}`, which is for {ONLY[top]} alone"


def dangerous(name, tree):
    allowed = EXECUTES.get(name, set())
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=used) if used in FORBIDDEN_NAMES - allowed:
                yield f"line {node.lineno}: uses `{used}`"
            case ast.Name(id="import_module") if name not in IMPORTS_BY_NAME:
                yield f"line {node.lineno}: imports by a computed name"
            case ast.Attribute(attr=used) if used in FORBIDDEN_ATTRIBUTES:
                yield f"line {node.lineno}: uses `.{used}`"
            case ast.Attribute(attr="import_module") if name not in IMPORTS_BY_NAME:
                yield f"line {node.lineno}: imports by a computed name"
            case ast.keyword(arg="allow_pickle"):
                yield f"line {node.value.lineno}: allows pickle"


def shape(name, source, tree):
    if (lines := sum(bool(line.strip()) for line in source.splitlines())) > MAX_LINES:
        yield f"{lines} lines that are not blank"
    if name == "__init__.py":
        if len(tree.body) != 1 or ast.get_docstring(tree) is None:
            yield "holds more than its docstring"
    elif name.endswith("__init__.py") and source:
        yield "a package's __init__ is empty"


def test_the_package_keeps_every_rule():
    assert list(broken(ROOT)) == []


def test_the_checker_looks_at_every_room():
    rooms = {room_of(file.relative_to(ROOT).as_posix()) for file in ROOT.rglob("*.py")}
    assert rooms - {"__init__"} == set(FLOOR)


PLANTED = {
    "a plain import upwards": ("quiz/plan.py", "import grader.cli.show", "cli is not below"),
    "under another name": ("quiz/plan.py", "import grader.cli.show as s", "cli is not below"),
    "from the package": ("quiz/plan.py", "from grader import history", "history is not below"),
    "inside a function": (
        "content/item.py",
        "def f():\n    from grader.grading import grade",
        "grading is not below",
    ),
    "for types only": (
        "history/store.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from grader.cli import show",
        "cli is not below",
    ),
    "relative": ("content/bank.py", "from ..quiz import plan", "quiz is not below"),
    "relative and deep": ("content/kinds/a.py", "from ... import cli", "cli is not below"),
    "sideways": ("quiz/plan.py", "from grader.authoring import new", "authoring is not below"),
    "the whole package": ("cli/app.py", "import grader", "which is no room"),
    "the box reads the answers": ("sandbox/run.py", "import grader.oracle.oracle", "sandbox"),
    "answers reach the box": ("oracle/oracle.py", "from grader.sandbox import job", "oracle"),
    "the box discovers": ("sandbox/run.py", "import grader.plugins", "sandbox is closed"),
    "errors know plugins": ("errors.py", "from grader import plugins", "not below"),
    "messages know errors": ("message.py", "import grader.errors", "not below"),
    "SQL outside of history": ("cli/home.py", "import sqlite3.dbapi2", "for history alone"),
    "SQL beside the index": ("content/index.py", "import sqlite3", "for history alone"),
    "a terminal below": ("content/item.py", "from rich.text import Text", "for cli alone"),
    "a command below": ("grading/grade.py", "import typer", "for cli alone"),
    "a language below": ("content/text.py", "from gettext import gettext", "for cli alone"),
    "eval": ("content/draw.py", "x = eval('1')", "uses `eval`"),
    "eval under another name": ("content/draw.py", "run = eval", "uses `eval`"),
    "exec": ("sandbox/box.py", "exec('1')", "uses `exec`"),
    "exec by way of builtins": (
        "content/draw.py",
        "import builtins\nbuiltins.exec('1')",
        "`.exec`",
    ),
    "pickle": ("sandbox/wire.py", "def f():\n    import pickle", "imports `pickle`"),
    "pickle of NumPy": ("sandbox/wire.py", "np.load(f, allow_pickle=True)", "allows pickle"),
    "runpy": ("grading/grade.py", "from runpy import run_path", "imports `runpy`"),
    "importlib": ("grading/grade.py", "spec.loader.exec_module(m)", "`.exec_module`"),
    "by a computed name": ("quiz/plan.py", "import_module('grader.' + 'cli')", "computed name"),
    "too long": ("quiz/plan.py", "x = 1\n" * 301, "301 lines"),
    "a package that re-exports": ("quiz/__init__.py", "x = 1\n", "__init__ is empty"),
    "a top that does things": ("__init__.py", '"""Shiken."""\nx = 1\n', "more than its docstring"),
    "a room without a floor": ("cellar/wine.py", "x = 1\n", "has no floor"),
}


@pytest.mark.parametrize("name", PLANTED)
def test_the_checker_catches_a_planted_breach(name, tmp_path):
    file, source, words = PLANTED[name]
    for sound in ("message", "errors", "cli/show", "history/store", "quiz/plan", "content/item"):
        path = tmp_path / f"{sound}.py"
        path.parent.mkdir(exist_ok=True)
        path.write_text('"""Sound."""\n', encoding="utf-8")
    assert list(broken(tmp_path)) == []
    path = tmp_path / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(source, encoding="utf-8")
    [found] = broken(tmp_path)
    assert found.startswith(f"{file}: ")
    assert words in found


def test_the_checker_catches_a_circle_within_a_room(tmp_path):
    (tmp_path / "quiz").mkdir()
    (tmp_path / "quiz" / "a.py").write_text("from grader.quiz import b\n", encoding="utf-8")
    late = "def f():\n    from grader.quiz.a import x\n"
    (tmp_path / "quiz" / "b.py").write_text(late, encoding="utf-8")
    [found] = broken(tmp_path)
    assert "a circle" in found
    assert "quiz/a.py" in found
    assert "quiz/b.py" in found


def test_what_is_sent_into_the_box_needs_nothing_of_ours():
    tree = ast.parse((ROOT / "grading" / "survey.py").read_text(encoding="utf-8"))
    tops = {name.split(".")[0] for name in imports(tree, "grading/survey.py")}
    assert tops
    assert tops <= set(sys.stdlib_module_names)
