"""`shiken grade`: a class at once, from the command line."""

import csv
import json
import re

import pytest


@pytest.fixture
def class_(tmp_path, solution):
    """Two learners, one of whom is right, and a name that a terminal would obey."""
    right = solution("rnn_step").read_text(encoding="utf-8")
    files = {
        "ada/rnn_step.py": right,
        "\x1b[31mbob/rnn_step.py": "def rnn_step(*args):\n    return 1\n",
    }
    for name, text in files.items():
        file = tmp_path / "class" / name
        file.parent.mkdir(parents=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "class"


def test_a_class_is_graded_once_and_wrong_work_is_no_error(shiken, class_, tmp_path):
    words = ("grade", "class", "--out", "out", "--allow-unsandboxed", "--seed", "1")
    done = shiken(*words)
    assert done.returncode == 0
    assert "2 files to look at." in done.stdout
    assert "2 graded now, 2 in all: out" in done.stdout
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", done.stdout + done.stderr)
    lines = (tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["status"] for line in lines} == {"accepted", "wrong"}
    with (tmp_path / "out" / "grades.csv").open(encoding="utf-8", newline="") as file:
        assert len(list(csv.DictReader(file))) == 2

    again = shiken(*words)
    assert again.returncode == 2
    assert "holds results already" in again.stderr
    assert "--resume" in again.stderr
    resumed = shiken(*words, "--resume")
    assert resumed.returncode == 0
    assert "0 graded now, 2 in all: out" in resumed.stdout
    kept = (tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert kept == lines


def test_how_many_at_a_time_can_be_said(shiken, class_):
    words = ("grade", "class", "--out", "out", "--allow-unsandboxed", "--jobs", "1")
    assert shiken(*words).returncode == 0
