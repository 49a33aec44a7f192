"""`shiken start` writes what can be edited and submitted, and never over anything."""

import ast
import json
from pathlib import Path

import nbformat
import pytest

from grader.cli.settings import Settings
from grader.cli.start_command import _module, _notebook
from grader.cli.words import Tongue

SLUGS = sorted(p.parent.name for p in Path(__file__).parents[2].glob("exercises/*/exercise.yaml"))


@pytest.mark.parametrize("suffix", ["py", "ipynb"])
def test_what_start_writes_can_be_submitted(shiken, language, suffix, tmp_path):
    env = {"SHIKEN_LANG": language}
    notebook = ["--notebook"] if suffix == "ipynb" else []
    done = shiken("start", "lstm", "my/work", *notebook, env=env)
    assert done.returncode == 0
    assert f"my/work/lstm_step.{suffix}" in done.stdout
    assert f"shiken submit my/work/lstm_step.{suffix}" in done.stdout
    text = (tmp_path / "my" / "work" / f"lstm_step.{suffix}").read_text(encoding="utf-8")
    assert ("LSTMの1ステップ" in text.partition("def ")[0]) == (language == "ja")
    done = shiken("submit", f"my/work/lstm_step.{suffix}", "--json", env=env)
    assert done.returncode == 1
    verdict = json.loads(done.stdout)
    assert (verdict["exercise"], verdict["status"]) == ("lstm_step", "raised")


def test_a_starter_says_that_nothing_is_written_yet(shiken):
    shiken("start", "rnn")
    done = shiken("submit", "rnn_step.py")
    assert done.returncode == 1
    assert "nothing is written here yet: replace `raise NotImplementedError`" in done.stdout


@pytest.mark.parametrize("slug", SLUGS)
def test_every_exercise_becomes_sound_python_and_a_valid_notebook(slug, language, tmp_path):
    settings = Settings(Tongue(language), None, tmp_path, tmp_path / "settings.toml")
    exercise = settings.library.exercise(slug)
    title = getattr(exercise.brief.title, language)
    module = _module(exercise, settings)
    names = [node.name for node in ast.parse(module).body if isinstance(node, ast.FunctionDef)]
    assert exercise.brief.function in names
    assert module.startswith(f"# {title}\n")
    notebook = nbformat.reads(_notebook(exercise, settings), as_version=4)
    nbformat.validate(notebook)
    text, code = notebook["cells"]
    assert text["source"].startswith(f"# {title}\n")
    assert f"def {exercise.brief.function}(" in code["source"]


def test_start_never_writes_over_work(shiken, tmp_path):
    for suffix, notebook in (("py", []), ("ipynb", ["--notebook"])):
        file = tmp_path / f"gru_step.{suffix}"
        file.write_text("my work", encoding="utf-8")
        done = shiken("start", "gru_step", *notebook)
        assert done.returncode == 2
        assert "is not overwritten" in done.stderr
        assert file.read_text(encoding="utf-8") == "my work"
