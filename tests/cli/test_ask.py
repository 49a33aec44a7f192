"""Sessions at a real terminal: typed, interrupted, killed; nothing that was answered is lost."""

import re
import signal
import sys

import pexpect
import pytest
from rich.cells import cell_len

from grader.history.store import History
from grader.message import say

PROMPT = "> $"
QUIZ = ("quiz", "--kind", "single", "--count")


@pytest.fixture
def marks(tell):
    """What is seen when an answer has been marked."""
    words = (tell(say("Right.")), tell(say("Not quite.")))
    return "(" + "|".join(map(re.escape, words)) + ")"


@pytest.fixture
def session(terminal, content, language, marks):
    def start(count, size=(24, 80), kind="single"):
        words = ("--lang", language, "--content", content, "quiz", "--kind", kind)
        child = terminal(*words, "--count", count, size=size)
        child.marks = marks
        return child

    return start


@pytest.mark.parametrize("columns", [60, 80])
def test_a_quiz_is_answered_by_one_key_a_question(columns, session, finish, saved):
    child = session(3, (24, columns))
    text = ""
    for number in (1, 2, 3):
        child.expect(f"{number}/3")
        text += child.before
        child.expect(PROMPT)
        text += child.before
        child.send(str(number % 2 + 1))
        child.expect(child.marks)
    code, rest = finish(child)
    assert code == 0
    assert " 3" in rest.splitlines()[-1] or "3" in rest.splitlines()[-1]
    plain = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
    assert max(cell_len(line) for line in plain.splitlines()) <= columns
    assert saved("select response from answers order by id") == [("2",), ("1",), ("2",)]


def test_control_c_in_the_middle_keeps_what_was_answered(session, finish, saved, tell):
    child = session(5)
    for _ in range(2):
        child.expect(PROMPT)
        child.send("1")
        child.expect(child.marks)
    child.expect(PROMPT)
    child.send("j")  # in the middle of choosing
    child.expect("> 1$")
    child.sendintr()
    code, text = finish(child, child.before)
    assert code == 130
    assert tell(say("Interrupted. Everything answered so far is saved.")) in text
    assert "Traceback" not in text
    assert saved("select count(*) from answers") == [(2,)]


def test_control_c_in_the_middle_of_a_line_is_no_answer(terminal, content, finish, saved):
    child = terminal("--content", content, "quiz", "--kind", "term")
    child.expect(PROMPT)
    child.send("half an ans")
    child.expect_exact("half an ans")
    child.sendintr()
    if child.expect([pexpect.EOF, pexpect.TIMEOUT], timeout=5):
        child.sendintr()  # readline may miss a signal between two keys; a person presses again
        child.expect(pexpect.EOF)
    code, text = finish(child, child.before)
    assert code == 130
    assert "Traceback" not in text
    assert saved("select count(*) from answers") == [(0,)]


@pytest.mark.parametrize("stop", ["q", "ｑ", "終了", "\x04"], ids=ascii)
def test_the_learner_can_stop(stop, session, finish, saved):
    child = session(5)
    child.expect(PROMPT)
    child.send("1")
    child.expect(child.marks)
    child.expect(PROMPT)
    child.send(stop)
    code, text = finish(child)
    assert code == 0
    assert "1" in text.strip().splitlines()[-1]
    assert "Traceback" not in text
    assert saved("select count(*) from answers") == [(1,)]


def test_enter_alone_and_a_key_without_a_meaning_answer_nothing(session, finish, saved, tell):
    child = session(1)
    child.expect(PROMPT)
    child.send("\r")
    child.expect_exact(tell(say("Type an answer, or q to stop.")))
    child.expect(PROMPT)
    child.send("9")
    child.expect_exact(tell(say("`{response}` is not an option.", response="9")))
    child.expect(PROMPT)
    child.send("1")
    child.expect(child.marks)
    assert finish(child)[0] == 0
    assert saved("select count(*) from answers") == [(1,)]


def test_an_empty_line_and_an_unreadable_one_are_asked_again(session, finish, saved, tell):
    child = session(1, kind="numeric")
    child.expect(PROMPT)
    child.send("\r")
    child.expect_exact(tell(say("Type an answer, or q to stop.")))
    child.expect(PROMPT)
    child.send("what?\r")
    child.expect_exact(tell(say("`{response}` is not a number.", response="what?")))
    child.expect_exact("> what?")  # there to be mended
    child.send("\x157\r")
    assert finish(child)[0] == 0
    assert saved("select response from answers") == [("7",)]


def opens(folder):
    """Whether the store is whole, and how many answers it holds."""
    with History(folder) as history:
        assert history._db.execute("pragma integrity_check").fetchone() == ("ok",)
        return history._db.execute("select count(*) from answers").fetchone()[0]


@pytest.mark.parametrize("answers", [0, 1, 3])
def test_a_session_that_is_killed_after_the_feedback_has_lost_nothing(
    answers, terminal, content, tmp_path
):
    child = terminal("--content", content, *QUIZ, 5)
    for _ in range(answers):
        child.expect(PROMPT)
        child.send("1")
        child.expect(r"Right\.|Not quite\.")
    if not answers:
        child.expect(PROMPT)
    child.kill(signal.SIGKILL)
    child.wait()
    assert opens(tmp_path / "data") == answers


KILLED = """
import os, signal, sys
from grader.cli.show import Screen
from grader.history.store import History

where, count = sys.argv.pop(), int(sys.argv.pop())
mark, save = Screen.mark, History.save_answer

def shown(screen, *values):
    global count
    count -= 1
    if where == "feedback" and not count:
        os.kill(os.getpid(), signal.SIGKILL)
    mark(screen, *values)

def saving(history, *args):
    if where == "saving" and count == 1:
        os.kill(os.getpid(), signal.SIGKILL)
    save(history, *args)

Screen.mark, History.save_answer = shown, saving
from grader.cli.main import main
main()
"""


@pytest.mark.parametrize("moment", [("feedback", 2), ("saving", 1)])
def test_an_answer_is_saved_before_its_feedback_is_shown(moment, shiken, content, tmp_path):
    where, kept = moment
    words = ["--content", content, *QUIZ, "5", "2", where]
    done = shiken(*words, typed="1\n" * 5, command=[sys.executable, "-c", KILLED])
    assert done.returncode == -signal.SIGKILL
    assert opens(tmp_path / "data") == kept
    after = shiken("--content", content, *QUIZ, "2", typed="1\n1\n")
    assert after.returncode == 0
    assert opens(tmp_path / "data") == kept + 2


def test_a_terminal_that_is_closed_loses_nothing(session, saved):
    child = session(5)
    child.expect(PROMPT)
    child.send("1")
    child.expect(child.marks)
    child.kill(signal.SIGHUP)
    child.wait()
    assert saved("select count(*) from answers") == [(1,)]
