"""What the READMEs tell people to type works, and the way from nothing to a running Shiken."""

import ast
import importlib.util
import os
import re
import shlex
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pytest

from grader.cli.app import COMMANDS

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.ja.md")
SET_UP = {"python3 run.py shiken", "python3 run.py tests"}
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
ENVIRONMENT = {"PATH": os.environ["PATH"], "SHIKEN_LANG": "en", "COLUMNS": "200"}
NESTED = {"author": {"check", "prove", "schema", "new"}, "author new": {"question", "exercise"}}


def text_of(readme):
    return (ROOT / readme).read_text(encoding="utf-8")


def typed(readme):
    """Yield the words of every shiken command that the fenced blocks tell people to type."""
    for kind, block in FENCE.findall(text_of(readme)):
        if kind not in {"", "sh", "bash", "console", "shell"}:
            continue
        for line in block.replace("\\\n", " ").splitlines():
            if kind == "console" and not line.startswith("$ "):
                continue
            words = shlex.split(line.removeprefix("$ "), comments=True)
            for command in split(words):
                if command[:3] == ["python3", "run.py", "shiken"]:
                    yield command[3:]
                elif command[:1] == ["shiken"]:
                    yield command[1:]


def split(words):
    """Take a pipeline apart, and drop variables set for one command."""
    command = []
    for word in [*words, "|"]:
        if word in {"|", "&&", ";"}:
            yield command
            command = []
        elif command or not re.fullmatch(r"[A-Z_]+=.*", word):
            command.append(word)


@cache
def help_of(*names):
    done = subprocess.run(
        [sys.executable, "-m", "grader", *names, "--help"],
        cwd=ROOT,
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_exactly_two_ways_to_set_up(readme):
    text = text_of(readme)
    assert set(re.findall(r"python3? +run\.py +\w+", text)) == SET_UP
    blocks = "".join(block for _, block in FENCE.findall(text))
    assert set(re.findall(r"python3 run\.py \w+", blocks)) == SET_UP
    assert not re.search(r"pip3? install|venv|poetry|conda|pytest", blocks)


@pytest.mark.parametrize("readme", READMES)
def test_every_command_of_a_readme_is_one_that_exists(readme):
    overview = help_of()
    commands = list(typed(readme))
    assert len(commands) > 5
    for words in commands:
        names, rest = [], list(words)
        options = {word.partition("=")[0] for word in words if word.startswith("--")}
        known = set(COMMANDS)
        while rest and rest[0] in known:
            names.append(rest.pop(0))
            known = NESTED.get(" ".join(names), set())
        if not names:  # only options of all commands stand before a command
            assert not rest or rest[0].startswith("--"), words
        page = overview + help_of(*names)
        assert all(re.search(rf"(?<!\S){option}(?![\w-])", page) for option in options), words


def test_both_readmes_show_the_same_commands():
    first, second = ({tuple(words[:2]) for words in typed(readme)} for readme in READMES)
    assert first == second


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_leads_only_to_files_that_are_there(readme):
    for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(readme)):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("readme", READMES)
def test_a_readme_names_no_place_of_one_machine(readme):
    assert not re.search(r"(?<![\w.])/(?:home|root|tmp|work|Users)/", text_of(readme))


def load(file):
    """Load a script as a module of its own, so that a test may change what it sees."""
    spec = importlib.util.spec_from_file_location(f"shiken_{file.stem}", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_on_content_is_the_one_that_the_model_gives():
    tool = load(ROOT / "tools" / "content_page.py")
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page()


@pytest.fixture
def run():
    return load(ROOT / "run.py")


@pytest.mark.parametrize("arguments", [[], ["frobnicate"], ["--help"], ["test"]])
def test_run_says_how_it_is_used(arguments):
    done = subprocess.run(
        [sys.executable, ROOT / "run.py", *arguments],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "usage: python3 run.py shiken|tests [ARGUMENTS]\n"


@pytest.mark.parametrize("version", [(3, 10, 14), (3, 8, 0)])
def test_run_refuses_an_old_python_with_the_next_step(version, run, monkeypatch, capsys):
    monkeypatch.setattr(run, "sys", SimpleNamespace(version_info=version, stderr=sys.stderr))
    monkeypatch.setattr(run, "set_up", lambda extra: pytest.fail("it must not get this far"))
    assert run.main(["shiken"]) == 2
    first, hint = capsys.readouterr().err.splitlines()
    assert first == f"Shiken needs Python 3.11 or newer; this is {'.'.join(map(str, version))}."
    assert "python3.12 run.py" in hint


def test_an_old_python_gets_as_far_as_the_refusal():
    source = (ROOT / "run.py").read_text(encoding="utf-8")
    tree = ast.parse(source, feature_version=(3, 7))
    annotations = {
        ast.unparse(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for node in (*(a.annotation for a in function.args.args), function.returns)
        if node is not None
    }
    late = "from __future__ import annotations" in source
    assert late or not any("|" in text or "[" in text for text in annotations), annotations


def test_run_passes_arguments_and_exit_codes_on(run, monkeypatch, tmp_path):
    calls = []

    def program(command, **options):
        calls.append((command, options["cwd"]))
        return SimpleNamespace(returncode=3)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(run, "set_up", lambda extra: extra in {"", "dev"})
    monkeypatch.setattr(run, "subprocess", SimpleNamespace(run=program))
    assert run.main(["shiken", "author", "check"]) == 3
    assert run.main(["tests", "-k", "quiz"]) == 3
    assert calls == [
        ([run.PYTHON, "-m", "grader", "author", "check"], tmp_path),
        ([run.PYTHON, "-m", "pytest", "-k", "quiz"], ROOT),
    ]


def test_a_set_up_that_fails_is_our_fault_and_is_tried_again(run, monkeypatch, tmp_path, capsys):
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(run, "make_venv", lambda: None)
    assert run.main(["shiken"]) == 4
    assert "check the network" in capsys.readouterr().err
    installed = []
    monkeypatch.setattr(run, "make_venv", lambda: ["pip"])
    monkeypatch.setattr(run, "run", lambda command, **_: installed.append(command) or True)
    assert run.set_up("")
    assert run.set_up("")  # nothing changed, so nothing is done
    assert len(installed) == 1
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert run.set_up("")
    assert len(installed) == 2
