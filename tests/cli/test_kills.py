"""kill -9 at any moment: what was answered is kept, nothing is asked twice, and it goes on."""

import json
import os
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from grader.content.blueprint import STANDARD

KILLS = {"quiz": 120, "exam": 80}
SIDE_BY_SIDE = 4
QUESTIONS = 12
PATIENCE = 60
ASKED = re.compile(r"Question (\d+)/\d+\n?.*?Item (one-\d+):.*?a number from 1 to 2 > ", re.DOTALL)
LIST = "to hand in > "
HEARD = re.compile(r"^(Right|Not quite)\.$|Your paper:", re.MULTILINE)
"""What shows that the answer before it has been taken."""
OVER = {"quiz": " of 12 right, ", "exam": "Your result"}
NURSERY = Path(__file__).with_name("nursery.py")
ITEM = """\
- kind: single
  id: one-{number}
  topic: 3-1-4
  difficulty: 1
  origin: test
  stem: {{ja: "問 one-{number}:", en: "Item one-{number}: which?"}}
  because: {{ja: 右, en: Right is right}}
  options:
    - key: {{ja: 右, en: right}}
    - distractor: {{ja: 左, en: left}}
      because: {{ja: 違う, en: It is not}}
"""
BLUEPRINT = f"""\
title: {{ja: 試験, en: Exam}}
questions: {QUESTIONS}
minutes: 600
options: 2
pass_mark: [0.6, 0.7]
areas:
  - name: {{ja: 全部, en: Everything}}
    topics: ["3"]
    share: 1
"""


@pytest.fixture(scope="module")
def bank(tmp_path_factory):
    root = tmp_path_factory.mktemp("bank")
    for name, text in (
        ("questions/all.yaml", "".join(ITEM.format(number=n) for n in range(QUESTIONS))),
        (f"blueprints/{STANDARD}.yaml", BLUEPRINT),
    ):
        (root / name).parent.mkdir()
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def nursery(tmp_path_factory):
    """A function that starts a command and returns the connection to it."""
    path = str(tmp_path_factory.mktemp("nursery") / "socket")
    env = {**os.environ, "PYTHONUNBUFFERED": "1", "PYTHONPATH": str(NURSERY.parents[2])}
    with subprocess.Popen([sys.executable, NURSERY, path], env=env) as process:
        yield lambda words, env: _born(path, words, env)
        process.kill()


def _born(path, words, env):
    connection = socket.socket(socket.AF_UNIX)
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.connect(path)
        except OSError:  # it is still importing
            assert time.monotonic() < end
            time.sleep(0.05)
        else:
            break
    connection.settimeout(PATIENCE)
    connection.sendall(json.dumps({"words": words, "env": env}).encode() + b"\n")
    return connection


class Life:
    """One process of a learner, who answers at once and at random until it is killed or done."""

    def __init__(self, connection, rng):
        self.text = ""
        self.asked = []
        """The numbers and items in the order in which they were asked."""
        self.answers = {}
        self.heard = set()
        """Items whose answer was followed by anything."""
        self._connection, self._rng = connection, rng

    def live(self, seconds):
        """Go on until it is over, or for so many seconds from its birth."""
        pid, _, self.text = self._read().partition("\n")
        timer = Timer(seconds, _kill, [int(pid)])
        timer.start()
        self._talk()
        timer.cancel()
        self._connection.close()

    def _talk(self):
        while True:
            if asked := ASKED.search(self.text):
                self.text = self.text[asked.end() :]
                self.heard |= set(self.answers)
                number, item = int(asked[1]), asked[2]
                self.asked.append((number, item))
                self._say(item, self._rng.choice("12"))
            elif LIST in self.text:
                self.text = self.text.partition(LIST)[2]
                self.heard |= set(self.answers)
                self._say("", "h")
            elif more := self._read():
                self.text += more
            else:
                break
        if HEARD.search(self.text):
            self.heard |= set(self.answers)

    def _say(self, item, word):
        if item:
            assert item not in self.answers, (item, self.asked)
            self.answers[item] = word
        with suppress(OSError):  # it may be dead
            self._connection.sendall(f"{word}\n".encode())

    def _read(self):
        with suppress(ConnectionError):
            return self._connection.recv(65536).decode()
        return ""


def _kill(pid):
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


class Learner:
    """Practises, or sits exams, and is interrupted again and again."""

    def __init__(self, command, start, folder, seed):
        self._command, self._start, self.folder = command, start, folder
        self._rng = Random(seed)
        self.killed = self.finished = 0
        self.places = set()
        """How many answers the killed processes had taken."""

    def suffer(self, kills):
        usual = self._life(PATIENCE)
        while self.killed < kills:
            self._life(self._rng.uniform(0, usual))
        self._life(PATIENCE)
        return self

    def _life(self, seconds):
        """Live once; what was known before and is known afterwards must fit what was seen."""
        before = self._look()
        life = Life(self._start(), self._rng)
        began = time.monotonic()
        life.live(seconds)
        took = time.monotonic() - began
        after = self._look()
        self._check(life, before, after)
        if OVER[self._command] in life.text:
            self.finished += 1
        else:
            assert seconds < PATIENCE, life.text
            self.killed += 1
            self.places.add(len(life.answers))
        return took

    def _check(self, life, before, after):
        """What was kept, before and after, must fit what was seen."""
        numbers = [number for number, _ in life.asked]
        assert numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else True
        goes_on = before is not None and before.left
        if life.asked:
            number, item = life.asked[0]
            assert (number, item) == (before.next if goes_on else (1, after.queue[0]))
        kept = dict(after.answers) if after else {}
        if goes_on:
            assert after.number == before.number
            assert before.answers.items() <= kept.items(), "an answer is lost, or another one"
            kept = {item: word for item, word in kept.items() if item not in before.answers}
        elif before is not None and after.number == before.number:
            kept = {}
        assert life.heard <= set(kept)
        assert kept.items() <= life.answers.items()

    def _look(self):
        """Return what is in the store about the last session or exam."""
        file = self.folder / "history.db"
        if not file.exists():
            return None
        with closing(sqlite3.connect(file)) as database:
            if not database.execute("pragma user_version").fetchone()[0]:
                return None
            return seen(database, self._command)


@dataclass(frozen=True)
class Seen:
    """The last session or exam, as it is in the store."""

    number: int
    queue: list[str]
    answers: dict[str, str]
    over: bool

    @property
    def left(self):
        return [] if self.over else [item for item in self.queue if item not in self.answers]

    @property
    def next(self):
        """Number and item of the question to go on with."""
        return len(self.answers) + 1, self.left[0]


LAST = {
    "quiz": "select id, queue, finished from sessions order by id desc limit 1",
    "exam": "select id, questions, finished from papers order by id desc limit 1",
}
ANSWERS = {
    "quiz": "select item, response from answers where session = ?",
    "exam": "select place, response from entries where paper = ?",
}


def seen(database, command):
    last = database.execute(LAST[command]).fetchone()
    if last is None:
        return None
    number, text, finished = last
    queue = [item for item, _ in json.loads(text)]
    answers = dict(database.execute(ANSWERS[command], (number,)).fetchall())
    if command == "exam":
        answers = {queue[place]: response for place, response in answers.items()}
    return Seen(number, queue, answers, over=finished is not None)


def amiss(database):
    """Return what is not as it must be when all is over: answers twice, or not at all."""
    sessions = "select id, queue from sessions where queue != '[]'"
    for number, text in database.execute(sessions).fetchall():
        query = "select item from answers where session = ?"
        items = [item for (item,) in database.execute(query, (number,))]
        if sorted(items) != sorted(item for item, _ in json.loads(text)):
            yield "session", number, items
    papers = "select id, questions, finished from papers"
    for number, text, finished in database.execute(papers).fetchall():
        query = "select item, response from answers where paper = ?"
        items = database.execute(query, (number,)).fetchall()
        query = "select place, response from entries where paper = ?"
        queue = [item for item, _ in json.loads(text)]
        entries = database.execute(query, (number,))
        if not finished or sorted(items) != sorted((queue[n], word) for n, word in entries):
            yield "paper", number, items


@pytest.fixture
def start(nursery, bank):
    def begin(words, folder):
        env = {
            "SHIKEN_DATA": str(folder),
            "SHIKEN_CONTENT": str(bank),
            "SHIKEN_CACHE": str(bank / "cache"),
            "SHIKEN_CONFIG": str(bank / "config"),
            "SHIKEN_LANG": "en",
            "COLUMNS": "100",
        }
        return nursery(words, env)

    return begin


@pytest.mark.parametrize("command", ["quiz", "exam"])
def test_whenever_it_is_killed_every_answer_is_there_once_and_it_goes_on(command, start, tmp_path):
    words = {"quiz": ["quiz", "--count", str(QUESTIONS)], "exam": ["exam"]}[command]
    folders = [tmp_path / str(number) for number in range(SIDE_BY_SIDE)]
    learners = [
        Learner(command, lambda folder=folder: start(words, folder), folder, seed)
        for seed, folder in enumerate(folders)
    ]
    each = KILLS[command] // SIDE_BY_SIDE
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        list(pool.map(lambda learner: learner.suffer(each), learners))
    assert sum(learner.killed for learner in learners) >= KILLS[command]
    assert len(set().union(*(learner.places for learner in learners))) > QUESTIONS // 2
    for learner in learners:
        assert learner.finished > 1
        with closing(sqlite3.connect(learner.folder / "history.db")) as database:
            assert list(amiss(database)) == []


@pytest.mark.parametrize("command", ["quiz", "exam"])
def test_at_a_terminal_too(command, person, bank, saved):
    rng, sent = Random(command), {}
    words = ("--content", bank, command, *(("--count", 6) if command == "quiz" else ()))
    kept = "select response from answers" if command == "quiz" else "select response from entries"
    for _ in range(8):
        someone = person(*words).at_prompt()
        [(number, item)] = re.findall(r"Question (\d+)/.*\s+Item (one-\d+)", someone.text())
        assert item not in sent
        assert len(saved(kept)) == int(number) - 1 == len(sent)
        someone.press("1")
        time.sleep(rng.uniform(0, 0.03))
        someone.child.kill(signal.SIGKILL)
        someone.look_to_the_end()
        if f"Question {int(number) + 1}/" in someone.text():
            assert len(saved(kept)) == int(number)
        if len(saved(kept)) == int(number):
            sent[item] = "1"
        if command == "quiz" and len(sent) == 6:
            break
    assert sent
