"""A person at a terminal: types, and reads what stands on the screen."""

import contextlib
import time
from unicodedata import east_asian_width

import pexpect
import pyte
import pyte.screens
import pytest
from wcwidth import wcwidth

PATIENCE = 30


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


@pytest.fixture
def person(terminal):
    def sit_down(*words, size=(24, 80), env=None, answers=False):
        return Person(terminal(*words, size=size, env=env), size, answers=answers)

    return sit_down


@pytest.fixture
def quiz(person, content):
    """A quiz of the small content, at a terminal."""

    def begin(kind, *more, count=1, **where):
        words = ("--content", content, "quiz", "--kind", kind, "--count", count, "--seed", 1)
        return person(*words, *more, **where).at_prompt()

    return begin


@pytest.fixture
def wide_signs(monkeypatch):
    """Make the screen draw characters of ambiguous width in two cells."""

    def width(character):
        return 2 if east_asian_width(character) == "A" else wcwidth(character)

    monkeypatch.setattr(pyte.screens, "wcwidth", width)
