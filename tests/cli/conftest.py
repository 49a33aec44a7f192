"""The real command in processes and at terminals, with a learner's folder each.

A person at a terminal types, and reads what stands on the screen.
"""

import contextlib
import os
import re
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pexpect
import pyte
import pyte.screens
import pytest

from grader.authoring.new import new_exercise, new_question
from grader.cli.words import Tongue
from grader.content.bank import KINDS
from grader.content.blueprint import STANDARD
from grader.content.index import Index
from grader.content.item import Mark
from grader.history.store import History
from grader.quiz.session import Answered

ROOT = Path(__file__).parents[2]
COMMAND = [sys.executable, "-m", "grader"]
PATIENCE = 30  # seconds; only a test that fails waits this long
CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
SINGLES = 6
TOPICS = ("1-2-1", "2-1-1", "3-1-4", "3-5-2", "4-4-2", "5-1-1")
EACH = 8
QUESTION = """\
- kind: single
  id: t{topic}-{number}
  topic: {topic}
  difficulty: 2
  origin: test
  stem: {{ja: 問, en: Which?}}
  because: {{ja: 右, en: Right is right.}}
  options:
    - key: {{ja: 右, en: right}}
    - distractor: {{ja: 左, en: left}}
      because: {{ja: 違う, en: It is not.}}
"""
BLUEPRINT = """\
title: {ja: 試験, en: Exam}
questions: 40
minutes: 60
options: 2
pass_mark: [0.6, 0.7]
areas:
  - name: {ja: 数学, en: Mathematics}
    topics: ["1", "2"]
    share: 1
  - name: {ja: 深層, en: Deep learning}
    topics: ["3", "4", "5"]
    share: 3
"""


class Eyes(pyte.HistoryScreen):
    """A screen whose lines are remembered when they leave it; answers what programs ask."""

    def __init__(self, child, size):
        rows, columns = size
        super().__init__(columns, rows, history=5000, ratio=1)
        self._child = child

    def write_process_input(self, data):
        self._child.send(data)


class Person:
    def __init__(self, child, size, *, answers):
        self.child = child
        self.eyes = Eyes(child, size) if answers else pyte.HistoryScreen(size[1], size[0], 5000, 1)
        self._stream = pyte.Stream(self.eyes)
        self.sent = ""

    def rows(self):
        """Everything that was shown and not wiped away, line by line."""
        past = ["".join(line[x].data for x in range(self.eyes.columns)) for line in self.past()]
        return [row.rstrip() for row in (*past, *self.eyes.display)]

    def past(self):
        return list(self.eyes.history.top)

    def text(self):
        return "\n".join(self.rows())

    def see(self, *words, patience=PATIENCE):
        """Look on until all of the words stand there."""
        end = time.monotonic() + patience
        while not all(word in self.text() for word in words):
            assert time.monotonic() < end, (words, self.text())
            self.look()
        return self

    def at_prompt(self, answer=""):
        """Look on until the cursor stands behind the prompt and what is answered so far."""
        end = time.monotonic() + PATIENCE
        wanted = f"> {answer}".rstrip()
        while self.line() != wanted or self.busy():
            assert time.monotonic() < end, self.text()
            self.look()
        return self

    def at_rest(self):
        """Look on until nothing more is written."""
        while self.busy():
            pass
        return self

    def line(self):
        return self.eyes.display[self.eyes.cursor.y].rstrip()

    def busy(self):
        with contextlib.suppress(pexpect.TIMEOUT):
            self._read(0.05)
            return True
        return False

    def look(self):
        with contextlib.suppress(pexpect.TIMEOUT):
            self._read(0.2)

    def look_to_the_end(self):
        with contextlib.suppress(pexpect.EOF):
            while True:
                self._read(PATIENCE)

    def _read(self, patience):
        more = self.child.read_nonblocking(65536, patience)
        self.sent += more
        self._stream.feed(more)

    def press(self, keys):
        self.child.send(keys)
        return self

    def resize(self, rows, columns):
        self.eyes.resize(rows, columns)
        self.child.setwinsize(rows, columns)
        return self

    def end(self):
        """Look on to the end; return the exit code."""
        self.look_to_the_end()
        self.child.close()
        return self.child.exitstatus


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


@pytest.fixture(scope="session")
def course(tmp_path_factory):
    """Forty-eight plain questions under six headings, and an exam."""
    root = tmp_path_factory.mktemp("course")
    text = "".join(QUESTION.format(topic=one, number=n) for one in TOPICS for n in range(EACH))
    for name, words in (("questions/all", text), (f"blueprints/{STANDARD}", BLUEPRINT)):
        (root / name).parent.mkdir(parents=True)
        (root / f"{name}.yaml").write_text(words, encoding="utf-8")
    return root


@pytest.fixture
def practised(course, tmp_path):
    """Keep so many first answers of the course, given over the last days."""

    def answer(count, days=4):
        index, rng, now = Index(course, tmp_path / "cache"), Random(3), datetime.now(UTC)
        ids = [line.id for line in index.listed()][:count]
        with History(tmp_path / "data") as history:
            number = history.begin(1, now)
            for place, id_ in enumerate(ids):
                question = index.item(id_).question(7, None)
                mark = Mark(float(rng.random() < 0.7), "right")
                when = now - timedelta(days=days * (1 - place / count))
                history.save_answer(number, Answered(question, "1", mark, 20.0), when)
            history.finish(number, now)

    return answer


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
def person(terminal):
    def sit_down(*words, size=(24, 80), env=None, answers=False):
        return Person(terminal(*words, size=size, env=env), size, answers=answers)

    return sit_down


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
