"""Everything here starts real processes; the limits are small, so that stopping is quick."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from grader.sandbox.job import Call, Job, Limits, Module
from grader.sandbox.run import run

ROOT = Path(__file__).parents[2]
SMALL = {"cpu_seconds": 2.0, "wall_seconds": 10.0}


@pytest.fixture
def cells():
    """Where the boxes come from: this thread's zygote, unless a file says otherwise."""
    return


@pytest.fixture
def load(cells):
    """Run a source with no limits to speak of and return what became of loading."""
    return lambda *texts, **limits: next(run(_job(texts, [], limits), cells))


@pytest.fixture
def ask(cells):
    """Define `f`, call it once for each tuple of arguments, and return the outcomes."""

    def outcomes(source, *calls, **limits):
        _, *answers = run(_job((source,), calls, limits), cells)
        assert len(answers) == len(calls)
        return answers

    return outcomes


@pytest.fixture
def printed(cells):
    """Call `f` once and return all that was printed. (Which outcome has it, is not promised.)"""

    def text(source, *args, **limits):
        return "".join(outcome.printed for outcome in run(_job((source,), [args], limits), cells))

    return text


@pytest.fixture
def in_a_fresh_python():
    """Run a text in a process of its own, whose limits may be lowered, and return its prints."""

    def printed(text):
        done = subprocess.run(
            [sys.executable, "-c", text], cwd=ROOT, capture_output=True, text=True, check=True
        )
        return done.stdout.split()

    return printed


@pytest.fixture
def open_descriptors():
    """Count what this process holds open."""
    most = min(resource.getrlimit(resource.RLIMIT_NOFILE)[0], 1024)

    def is_open(number):
        try:
            os.fstat(number)
        except OSError:
            return False
        return True

    return lambda: sum(is_open(number) for number in range(most))


def _job(texts, calls, limits):
    return Job(
        (Module("m", texts),), tuple(Call("m.f", args) for args in calls), Limits(**SMALL | limits)
    )
