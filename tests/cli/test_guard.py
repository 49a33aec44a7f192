"""Every error that a user can make ends in a message, a next step and the right exit code."""

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

MISTAKES = {
    "a missing file": ("submit nix.py", 2, "nix.py cannot be read: No such file", "shiken start"),
    "a folder": ("submit folder.py", 2, "folder.py cannot be read", "path of your .py or .ipynb"),
    "a wrong suffix": ("submit notes.txt", 2, "neither a .py nor an .ipynb", "that you edited"),
    "a file of no exercise": ("submit hello.py", 2, "found: greet", "Name it with --exercise"),
    "an unknown exercise": ("start lstm_stepp", 2, "called `lstm_stepp`", "Did you mean lstm_step"),
    "an exercise like no other": ("start zzzz", 2, "called `zzzz`", "shiken list"),
    "an unknown topic": ("quiz nix", 2, "no questions about `nix`", "or a tag such as"),
    "an unknown topic of list": ("list 9-9", 2, "nothing about `9-9`", "shows all codes"),
    "an unknown kind": ("quiz --kind nix", 2, "no kind `nix`", "Known kinds: blank, formula"),
    "a wish that nothing fits": ("quiz 1-1-1 --kind match", 2, "No question fits", "--kind"),
    "no questions asked for": ("quiz --count 0", 2, "`--count` cannot be used", "quiz --help"),
    "more questions than can be": (f"quiz --count {10**20}", 2, "`--count` cannot", "quiz --help"),
    "a seed too large to be kept": (f"quiz --seed {10**20}", 2, "`--seed` cannot", "quiz --help"),
    "a seed too large of an exam": (f"exam --seed {10**20}", 2, "`--seed` cannot", "exam --help"),
    "a count that is no number": ("quiz --count many", 2, "'many' is not a valid", "quiz --help"),
    "an option without its value": ("quiz --lang", 2, "--lang", ""),
    "an unknown option": ("quiz --frob", 2, "no option `--frob`", "quiz --help"),
    "an unknown command": ("frobnicate", 2, "No such command 'frobnicate'", "shiken --help"),
    "a command too few": ("author", 2, "Missing command", "author --help"),
    "an argument too few": ("start", 2, "`exercise` is missing", "start --help"),
    "an argument too many": ("submit a.py b.py", 2, "unexpected extra argument", "submit --help"),
    "work that is there": ("start rnn started", 2, "is not overwritten", "another folder"),
    "a place that is no folder": ("start gru hello.py", 2, "cannot be written", "may write to"),
    "a place that cannot be": ("start gru /dev/null/x", 2, "cannot be written", "may write to"),
    "no content": ("--content nix quiz", 2, "There is no content in nix", "--content DIR"),
    "no class": ("grade nix --out o --allow-unsandboxed", 2, "nix is not a folder", "that holds"),
    "an empty class": (
        "grade started/empty --out o --allow-unsandboxed",
        2,
        "There are no submissions in started/empty",
        "--layout '{learner}/{exercise}.py'",
    ),
    "a layout of nobody": (
        "grade class --out o --allow-unsandboxed --layout {exercise}.py",
        2,
        "where the learner stands",
        "--layout '{learner}/{exercise}.py'",
    ),
    "results that cannot be written": (
        "grade class --out hello.py --allow-unsandboxed",
        2,
        "cannot be written",
        "may write to",
    ),
    "no jobs": ("grade class --out o --jobs 0", 2, "`--jobs` cannot be used", "grade --help"),
    "an id of the wrong form": ("author new question A", 2, "`A` is no id", "joined by hyphens"),
    "an exercise that is there": ("author new exercise rnn_step", 2, "exists already", "Choose"),
    "a history that cannot be": ("--data hello.py list", 4, "history.db cannot be", "--data DIR"),
}


@pytest.fixture
def desk(tmp_path):
    """What lies about on a learner's desk."""
    (tmp_path / "folder.py").mkdir()
    (tmp_path / "notes.txt").write_text("notes\n", encoding="utf-8")
    (tmp_path / "hello.py").write_text("def greet():\n    return 1\n", encoding="utf-8")
    (tmp_path / "started" / "empty").mkdir(parents=True)
    (tmp_path / "started" / "rnn_step.py").write_text("my work", encoding="utf-8")
    (tmp_path / "class" / "ada").mkdir(parents=True)
    (tmp_path / "class" / "ada" / "rnn_step.py").write_text("x = 1\n", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_gets_a_message_a_next_step_and_its_exit_code(name, shiken, desk):
    line, code, words, hint = MISTAKES[name]
    before = {file: file.read_bytes() for file in desk.rglob("*") if file.is_file()}
    done = shiken(*line.split())
    said = " ".join(done.stderr.split())
    assert done.returncode == code
    assert words in said
    assert hint in said
    assert "a bug of ours" not in said
    assert all(file.read_bytes() == data for file, data in before.items())


UNWALLED = (
    "from grader.sandbox import linux\nlinux.SUPPORTED = False\n"
    "from grader.cli.main import main\nmain()"
)


def test_where_there_are_no_walls_the_code_of_others_is_not_run_unasked(shiken, desk):
    command = [sys.executable, "-c", UNWALLED]
    refused = shiken("grade", "class", "--out", "o", command=command)
    assert refused.returncode == 2
    assert "isolation is L0" in refused.stderr
    assert "--allow-unsandboxed" in refused.stderr
    assert not (desk / "o").exists()
    asked = shiken("grade", "class", "--out", "o", "--allow-unsandboxed", command=command)
    assert asked.returncode == 0
    [row] = map(json.loads, (desk / "o" / "results.jsonl").read_text().splitlines())
    assert row["isolation"] == "L0"


def test_a_corrupt_history_is_named_with_advice_and_left_alone(shiken, tmp_path):
    (tmp_path / "data").mkdir()
    file = tmp_path / "data" / "history.db"
    file.write_bytes(b"not a database at all " * 400)
    for words in ([], ["list"], ["quiz"]):
        done = shiken(*words, typed="1\n")
        assert done.returncode == 4
        assert f"The history in {file} cannot be used: file is not a database" in done.stderr
        assert "--data DIR, or move the file away" in done.stderr
    assert file.read_bytes() == b"not a database at all " * 400


def test_a_history_of_a_newer_version_is_refused(shiken, tmp_path, saved):
    (tmp_path / "data").mkdir()
    with closing(sqlite3.connect(tmp_path / "data" / "history.db")) as database:
        database.execute("pragma user_version = 99")
    done = shiken("list")
    assert done.returncode == 4
    assert "written by a newer Shiken" in done.stderr
    assert "--data DIR" in done.stderr
    assert saved("pragma user_version") == [(99,)]


def test_usage_errors_are_said_in_japanese_as_well(shiken):
    for words in (["frobnicate"], ["quiz", "--frob"], ["start"], ["quiz", "--count", "x"]):
        done = shiken("--lang", "ja", *words)
        assert done.returncode == 2
        first, *_ = done.stderr.splitlines()
        assert any("ぁ" <= letter <= "龥" for letter in first), first


PLANTED = """
import sys
import grader.sandbox.health as health

def examine():
    raise ZeroDivisionError("planted")

health.examine = examine
from grader.cli.main import main
main()
"""


def test_a_bug_of_ours_is_called_one_and_shown_only_on_request(shiken):
    command = [sys.executable, "-c", PLANTED]
    done = shiken("doctor", command=command)
    assert done.returncode == 4
    assert "Shiken has failed: ZeroDivisionError: planted" in done.stderr
    assert "SHIKEN_DEBUG=1 shows where it is" in done.stderr
    shown = shiken("doctor", command=command, env={"SHIKEN_DEBUG": "1"})
    assert shown.returncode != 0
    assert "Traceback" in shown.stderr
    assert "ZeroDivisionError: planted" in shown.stderr


INTERRUPTED_EARLY = """
import sys
import grader.cli.app as app

def load(name):
    raise KeyboardInterrupt

app.load = load
from grader.cli.main import main
main()
"""


def test_an_interruption_while_a_command_is_loaded_is_an_interruption(shiken):
    done = shiken("quiz", command=[sys.executable, "-c", INTERRUPTED_EARLY])
    assert done.returncode == 130


FULL = "/dev/full"


@pytest.mark.skipif(not Path(FULL).exists(), reason="no device that is always full")
@pytest.mark.parametrize("words", ["list", "quiz --count 1", "progress", "--help"])
def test_output_that_cannot_be_written_is_no_bug_of_ours(words, shiken):
    shell = ["sh", "-c", f'exec "$@" > {FULL}', "sh", sys.executable, "-m", "grader"]
    done = shiken(*words.split(), command=shell)
    assert done.returncode == 4
    assert "No space left on device" in done.stderr
    assert "room on the disk" in done.stderr
    assert "a bug of ours" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_standard_stream_that_is_closed_is_one_that_is_empty(closed, shiken, saved):
    """A file that is opened in its place, such as the history, would be printed into."""
    shell = ["sh", "-c", f'exec "$@" {closed}', "sh", sys.executable, "-m", "grader"]
    done = shiken("quiz", "--count", "1", typed="1\n", command=shell)
    assert done.returncode == 0
    assert done.stderr == ""
    assert saved("pragma integrity_check") == [("ok",)]
