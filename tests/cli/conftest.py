"""The real command in processes and terminals of their own, with a learner's folder each."""

import os
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pexpect
import pytest

from grader.authoring.new import new_exercise, new_question
from grader.cli.words import Tongue
from grader.content.bank import KINDS

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "grader"]
PATIENCE = 30  # seconds; only a test that fails waits this long
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
SINGLES = 6


@pytest.fixture(scope="session")
def content(tmp_path_factory):
    """A small content folder: six questions alike, one of each kind, one exercise."""
    root = tmp_path_factory.mktemp("content")
    (root / "questions").mkdir()
    for number in range(SINGLES):
        new_question(root, "single", f"one-of-many-{number}", "many")
    for kind in sorted(KINDS):
        new_question(root, kind, f"the-{kind}", "kinds")
    new_exercise(root, "row_mean")
    return root


@pytest.fixture
def environment(tmp_path):
    """Nothing of the machine that runs the tests, besides where programs are."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "LANG": "C.UTF-8",
        "SHIKEN_LANG": "en",
        "COLUMNS": "100",
        "PYTHONPATH": str(ROOT),
        "OPENBLAS_NUM_THREADS": "1",  # many short processes, few cores
    }


@pytest.fixture
def shiken(tmp_path, environment):
    """Run a command to its end. Whatever happens, nobody sees a traceback."""

    def run(*words, typed="", env=None, command=COMMAND):
        done = subprocess.run(
            [*command, "--data", str(tmp_path / "data"), *map(str, words)],
            input=typed if isinstance(typed, bytes) else typed.encode(),
            capture_output=True,
            cwd=tmp_path,
            env={**environment, **(env or {})},
            check=False,
            timeout=2 * PATIENCE,
        )
        result = subprocess.CompletedProcess(
            done.args,
            done.returncode,
            done.stdout.decode(errors="replace"),
            done.stderr.decode(errors="replace"),
        )
        if "SHIKEN_DEBUG" not in (env or {}):
            assert "Traceback" not in result.stdout + result.stderr
        return result

    return run


@pytest.fixture
def cut_off(tmp_path, environment):
    """Run a command in line mode until some words appear, then kill it without a warning."""

    def run(*words, typed, until):
        command = [*COMMAND, "--data", str(tmp_path / "data"), *map(str, words)]
        with subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=tmp_path,
            env={**environment, "PYTHONUNBUFFERED": "1"},
        ) as process:
            process.stdin.write(typed.encode())
            process.stdin.flush()
            shown = b""
            while until.encode() not in shown:
                read = os.read(process.stdout.fileno(), 4096)
                assert read, shown
                shown += read
            process.kill()

    return run


@pytest.fixture
def terminal(tmp_path, environment):
    """Start a command at a terminal with so many rows and columns."""
    started = []

    def start(*words, size=(24, 80), env=None):
        known = {"TERM": "xterm-256color", "SHIKEN_AMBIGUOUS": "1"}  # else it would be asked
        settings = {**environment, **known, **(env or {})}
        del settings["COLUMNS"]
        child = pexpect.spawn(
            COMMAND[0],
            [*COMMAND[1:], "--data", str(tmp_path / "data"), *map(str, words)],
            dimensions=size,
            env=settings,
            encoding="utf-8",
            timeout=PATIENCE,
            cwd=str(tmp_path),
        )
        child.delaybeforesend = None
        started.append(child)
        return child

    yield start
    for child in started:
        child.close(force=True)


@pytest.fixture
def finish():
    """Read a terminal to its end; return the exit code and the text without colours."""

    def end(child, text=""):
        text += child.read()
        child.close()
        return child.exitstatus, CODES.sub("", text)

    return end


@pytest.fixture
def saved(tmp_path):
    """Read the learner's store past the program."""

    def query(sql):
        with closing(sqlite3.connect(tmp_path / "data" / "history.db")) as database:
            return database.execute(sql).fetchall()

    return query


@pytest.fixture(params=["en", "ja"])
def language(request):
    return request.param


@pytest.fixture
def tell(language):
    """Put a message into the language of the test."""
    return Tongue(language).tell


@pytest.fixture
def solution():
    """Return the reference of a shipped exercise as a file to submit."""

    def file(slug):
        return ROOT / "solutions" / slug / "reference.py"

    return file
