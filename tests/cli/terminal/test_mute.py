"""A terminal that does not answer is waited for once; one that answers is asked each time."""

import os
import time

import pytest

from grader.cli.terminal import mute

ASKED = "\x1b[6n"
ASK = {"SHIKEN_AMBIGUOUS": ""}


@pytest.fixture(autouse=True)
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("SHIKEN_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def first_screen(child, reply=""):
    """Return what comes up to the options, the terminal giving this reply when it is asked."""
    if reply:
        child.expect_exact(ASKED)
        child.send(reply)
    child.expect_exact("Question 1/1")
    text = child.before
    child.close(force=True)
    return text


def test_a_silent_terminal_is_not_asked_again(terminal, content):
    words = ("--content", str(content), "quiz", "--count", "1", "--seed", "1")
    assert ASKED in first_screen(terminal(*words, env=ASK))
    assert ASKED not in first_screen(terminal(*words, env=ASK))
    assert ASKED in first_screen(terminal(*words, env={**ASK, "TERM_PROGRAM": "another"}))


def test_a_terminal_that_answers_is_asked_each_time(terminal, content):
    words = ("--content", str(content), "quiz", "--count", "1", "--seed", "1")
    for _ in range(2):
        first_screen(terminal(*words, env=ASK), reply="\x1b[1;2R")


def test_silence_is_forgotten_after_a_day(cache):
    assert not mute.is_mute()
    mute.remember_mute()
    assert mute.is_mute()
    [file] = cache.iterdir()
    os.utime(file, (0, time.time() - mute.DAY - 1))
    assert not mute.is_mute()


def test_what_cannot_be_written_is_not_remembered(cache):
    cache.write_text("a file, no folder")
    mute.remember_mute()
    assert not mute.is_mute()
