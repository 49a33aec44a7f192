"""What the first screen does without, so that it comes at once."""

import subprocess
import sys
import time

import pytest

HEAVY = {"numpy", "yaml", "jsonschema", "nbformat", "pygments", "hashlib", "zipfile", "fsrs"}


TELLING = """
import atexit, sys
atexit.register(lambda: print("imported:", *sys.modules, file=sys.stderr))
from grader.cli.main import main
main()
"""


@pytest.fixture
def imported(tmp_path, environment, content):
    """Run a command with an index that is warm, and return the modules that it imported."""
    youngest = max(file.stat().st_ctime for file in content.rglob("*.yaml"))
    time.sleep(max(0.0, youngest + 2.1 - time.time()))  # younger files are read each time

    def names(*words):
        command = ["-c", TELLING, "--content", str(content), "--data", str(tmp_path), *words]
        for _ in range(2):
            done = subprocess.run(
                [sys.executable, *command],
                input=b"",
                capture_output=True,
                check=True,
                env={**environment, "SHIKEN_CACHE": str(tmp_path / "cache")},
            )
        return set(done.stderr.decode().rpartition("imported:")[2].split())

    return names


def test_the_help_imports_nothing_that_shows_or_asks(imported):
    found = imported("--help")
    assert "typer" in found
    assert not found & {*HEAVY, "rich.console", "sqlite3", "grader.content.item"}


@pytest.mark.parametrize("kind", ["single", "multiple", "term", "points", "order", "match"])
def test_a_question_is_shown_without_what_reads_banks_and_runs_code(imported, kind):
    found = imported("quiz", "--kind", kind, "--count", "1")
    assert f"grader.content.kinds.{kind}" in found
    assert not found & {*HEAVY, "grader.sandbox.run", "grader.content.bank"}


@pytest.mark.parametrize("kind", ["blank", "formula", "shape"])
def test_a_question_about_code_is_shown_without_numpy(imported, kind):
    found = imported("quiz", "--kind", kind, "--count", "1")
    assert f"grader.content.kinds.{kind}" in found
    assert not found & (HEAVY - {"zipfile"})


def test_a_session_of_all_kinds_begins_with_one_that_needs_no_box(imported):
    for seed in range(4):
        assert not imported("quiz", "--seed", str(seed)) & {"numpy", "grader.sandbox.run"}
