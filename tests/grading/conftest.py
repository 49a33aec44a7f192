"""Learners' files made for one test, graded in real boxes."""

import os
import subprocess
import sys

import pytest

from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.content.paths import content_root
from grader.grading.grade import grade
from grader.grading.inspection import inspect_submission
from grader.grading.submission import read_submission
from grader.sandbox.run import run


@pytest.fixture(scope="session")
def desk():
    """The shipped exercises; what they expect is computed once in a test run."""
    return ContentDesk(Library(content_root()), run)


@pytest.fixture
def learner_file(tmp_path):
    """Write a text (or bytes) as a learner's file and return its path."""

    def write(content, name="mine.py"):
        file = tmp_path / name
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
        return file

    return write


@pytest.fixture(scope="session")
def graded(desk):
    """Grade one file against one exercise, as `shiken submit` does."""

    def verdict(file, slug, seed=0):
        submission = read_submission(file)
        inspection = inspect_submission(submission, desk.run)
        return grade(submission, inspection, desk.exercise(slug), desk, seed=seed)

    return verdict


@pytest.fixture(scope="session")
def environment():
    """The environment of a started `shiken`: English, and nothing of the tester's own settings."""
    own = {name: text for name, text in os.environ.items() if not name.startswith("SHIKEN_")}
    return own | {"SHIKEN_LANG": "en", "NO_COLOR": "1"}


@pytest.fixture(scope="session")
def shiken(environment):
    """Run a command to its end and return the finished process."""

    def start(*arguments):
        command = [sys.executable, "-m", "grader", *map(str, arguments)]
        return subprocess.run(
            command, capture_output=True, encoding="utf-8", env=environment, check=False
        )

    return start
