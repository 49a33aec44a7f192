"""A class at once: started as a process, killed in the middle, and resumed."""

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from grader.content.paths import content_root
from grader.errors import LearnerError
from grader.grading.batch import Batch, Seeds
from grader.grading.layout import HandedIn
from grader.grading.results import Key
from grader.sandbox.run import isolation

TESTS = Path(__file__).parents[1]
HANDED_IN = "rnn_step lstm_step gru_step bptt encode tree_rnn bidirectional_rnn gradient_clipping"
HANDED_IN += " conv_output_size"
RIGHT = [
    f for s in HANDED_IN.split() for f in sorted((TESTS / "exercises" / "right" / s).glob("*"))
]
NOTEBOOKS = sorted((Path(__file__).parent / "submissions" / "notebooks").glob("*.ipynb"))
SOLVED_IN_NOTEBOOK = {
    "系列モデル演習.ipynb": {"encode", "gradient_clipping", "rnn_step"},
}
RNN = "import numpy as np\n\ndef rnn_step(x, h, W, U, b):\n    return np.tanh({})\n"
RIGHT_SUM = "x @ W.T + h @ U.T + b"
BEFORE_THE_KILL = 15

# Name of the file, its text, and the status of each exercise that it is graded for.
ODD_ONES = {
    "wrong_1/rnn_step.py": (RNN.format("x @ W.T + h @ U.T"), {"rnn_step": "wrong"}),
    "wrong_2__rnn.py": (RNN.format("x @ W.T + b"), {"rnn_step": "wrong"}),
    "wrong_3/week1/answer.py": (RNN.format("x @ W + h @ U + b"), {"rnn_step": "raised"}),
    "starter/encode.py": (
        "def encode(words, E, W, U, b):\n    raise NotImplementedError\n",
        {"encode": "raised"},
    ),
    "syntax__lstm_step.py": ("def lstm_step(:\n", {"lstm_step": "rejected"}),
    "syntax_2/homework.py": ("def lstm_step(:\n", {"": "rejected"}),
    "empty/gru_step.py": ("", {"gru_step": "rejected"}),
    "empty_2.py": ("", {"": "rejected"}),
    "encoding__bptt.py": ("# 勾配\n".encode("shift_jis"), {"bptt": "rejected"}),
    "encoding_2/x.py": (b"\xff\xfe\x00", {"": "rejected"}),
    "broken/encode.ipynb": ("{", {"encode": "rejected"}),
    "none/notes.ipynb": (
        '{"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}',
        {"": "rejected"},
    ),
    "other/homework.py": ("def fibonacci(n): ...\n", {"": "rejected"}),
    "misnamed__tree_rnn.py": ("def tree(node, W, b): ...\n", {"tree_rnn": "rejected"}),
    "loop/rnn_step.py": (RNN.format(RIGHT_SUM) + "while True: pass\n", {"rnn_step": "stopped"}),
    "loop_2/rnn.py": (
        "def rnn_step(x, h, W, U, b):\n    while len(x) == 1: pass\n    return x @ W.T\n",
        {"rnn_step": "stopped"},
    ),
    "abort__rnn_step.py": (
        RNN.format(RIGHT_SUM) + "import os\nos.abort()\n",
        {"rnn_step": "stopped"},
    ),
    "kill__rnn_step.py": (
        RNN.format(RIGHT_SUM) + "import os\nos.abort()\n",
        {"rnn_step": "stopped"},
    ),
    "leave/rnn_step.py": (
        RNN.format(RIGHT_SUM) + "import os\nos._exit(0)\n",
        {"rnn_step": "stopped"},
    ),
    "exit/rnn_step.py": (RNN.format(RIGHT_SUM) + "raise SystemExit(0)\n", {"rnn_step": "accepted"}),
    "hungry/rnn_step.py": (RNN.format("[b''] + [bytes(1 << 30)]"), {"rnn_step": "stopped"}),
    "loud/rnn_step.py": (
        RNN.format(RIGHT_SUM) + "print('x' * 3_000_000)\n",
        {"rnn_step": "stopped"},
    ),
    "both/homework.py": (
        RNN.format(RIGHT_SUM) + "def gradient_clipping(grad, threshold):\n    return grad\n",
        {"rnn_step": "accepted", "gradient_clipping": "wrong"},
    ),
    "=1+1__rnn_step.py": (RNN.format(RIGHT_SUM), {"rnn_step": "accepted"}),
    "佐藤 花子/rnn_step.py": (RNN.format(RIGHT_SUM), {"rnn_step": "accepted"}),
    os.fsdecode(b"caf\xe9__rnn_step.py"): (RNN.format(RIGHT_SUM), {"rnn_step": "accepted"}),
    "twice/rnn_step.py": (RNN.format(RIGHT_SUM), {"rnn_step": "accepted"}),
    "twice_2/rnn_step.py": (RNN.format(RIGHT_SUM), {"rnn_step": "accepted"}),
}
PATTERNS = ("{who}/{slug}.py", "{who}__{slug}.py", "{who}/homework.py")
SKIPPED = ("hidden/.rnn_step.py", ".git/rnn_step.py", "cache/__pycache__/rnn_step.py", "read.me")


def put(folder, name, content):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content if isinstance(content, bytes) else content.encode())


def hand_in(folder):
    """Write a class of 60 and more files; return the status of each exercise of each path."""
    expected = {}
    for name, (content, statuses) in ODD_ONES.items():
        put(folder, name, content)
        path = os.fsencode(name).decode("utf-8", "backslashreplace")
        expected |= {(path, slug): status for slug, status in statuses.items()}
    for number, file in enumerate(RIGHT):
        slug = file.parent.name
        name = PATTERNS[number % len(PATTERNS)].format(who=f"right_{number}", slug=slug)
        put(folder, name, file.read_bytes())
        expected[name, slug] = "accepted"
    for file in NOTEBOOKS:
        name = f"books/{file.name}"
        put(folder, name, file.read_bytes())
        single = {"lstm_practice": "lstm_step", "gru_with_torch": "gru_step"}
        single |= {"conv_2014": "conv_output_size"}
        slugs = SOLVED_IN_NOTEBOOK.get(file.name, {single.get(file.stem, "rnn_step")})
        for slug in slugs:
            wrong = file.stem == "rnn_undone" or slug == "gradient_clipping"
            expected[name, slug] = "wrong" if wrong else "accepted"
    for name in SKIPPED:
        put(folder, name, RNN.format(RIGHT_SUM))
    (folder / "link__rnn_step.py").symlink_to(folder / "twice" / "rnn_step.py")
    return expected


def lines_of(file):
    return file.read_bytes().count(b"\n") if file.exists() else 0


@pytest.fixture(scope="module")
def interrupted(tmp_path_factory, environment, shiken):
    """A batch that was killed and resumed: what was handed in, and what was there when."""
    folder, out = tmp_path_factory.mktemp("class"), tmp_path_factory.mktemp("out") / "results"
    expected = hand_in(folder)
    command = ("grade", folder, "--out", out, "--allow-unsandboxed", "--jobs", "2")
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", *map(str, command)],
        stdout=subprocess.DEVNULL,
        env=environment,
    )
    while lines_of(out / "results.jsonl") < BEFORE_THE_KILL and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    assert process.wait() == -signal.SIGKILL
    before = (out / "results.jsonl").read_bytes()
    done = shiken(*command, "--resume")
    after = (out / "results.jsonl").read_bytes()
    return {
        "folder": folder,
        "out": out,
        "command": command,
        "expected": expected,
        "before": before[: before.rfind(b"\n") + 1],
        "after": after,
        "done": done,
        "rows": [json.loads(line) for line in after.splitlines()],
    }


def test_it_was_killed_in_the_middle(interrupted):
    files = {path for path, _ in interrupted["expected"]}
    assert len(files) >= 60
    assert BEFORE_THE_KILL <= interrupted["before"].count(b"\n") < len(interrupted["expected"])


def test_what_was_written_before_the_kill_is_still_there(interrupted):
    assert interrupted["done"].returncode == 0, interrupted["done"].stderr
    assert interrupted["after"].startswith(interrupted["before"])


def test_every_submission_is_graded_exactly_once(interrupted):
    keys = [(row["learner"], row["file"], row["exercise"]) for row in interrupted["rows"]]
    assert Counter(keys).most_common(1)[0][1] == 1
    assert {(path, slug) for _, path, slug in keys} == interrupted["expected"].keys()
    assert len(keys) == len(interrupted["expected"])


def test_every_submission_gets_the_status_it_deserves(interrupted):
    got = {(row["file"], row["exercise"]): row["status"] for row in interrupted["rows"]}
    assert got == interrupted["expected"]


def test_an_exercise_has_one_seed_before_and_after_the_kill(interrupted):
    seeds = {}
    for row in interrupted["rows"]:
        if row["exercise"] and row["status"] != "rejected":
            seeds.setdefault(row["exercise"], set()).add(row["seed"])
    assert all(len(found) == 1 for found in seeds.values())
    assert len(seeds) == 9
    assert len(set.union(*seeds.values())) > 1  # and not one for all


def test_the_same_content_from_two_learners_gets_the_same_verdict(interrupted):
    parts = ("status", "points", "cases", "diagnosis", "sha256", "seed")
    one, two = (
        {part: row[part] for part in parts}
        for row in interrupted["rows"]
        if row["learner"] in {"twice", "twice_2"}
    )
    assert one == two


def test_every_line_says_how_isolated_it_was(interrupted):
    assert {row["isolation"] for row in interrupted["rows"]} == {isolation()}


def test_the_grade_book_is_complete_and_runs_no_formula(interrupted):
    with (interrupted["out"] / "grades.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    got = {(row["file"].removeprefix("'"), row["exercise"]): row["status"] for row in rows}
    assert len(rows) == len(interrupted["expected"])
    assert got == interrupted["expected"]
    assert "'=1+1" in {row["learner"] for row in rows}


def test_the_screen_says_how_much_was_done_and_where_it_lies(interrupted):
    text = interrupted["done"].stdout
    fresh = interrupted["after"].count(b"\n") - interrupted["before"].count(b"\n")
    files = len({path for path, _ in interrupted["expected"]})
    assert f"{files} files to look at." in text
    assert f"{fresh} graded now, {len(interrupted['rows'])} in all:" in text


def test_resuming_what_is_done_grades_nothing(interrupted, shiken):
    again = shiken(*interrupted["command"], "--resume")
    assert again.returncode == 0
    assert "0 graded now" in again.stdout
    assert (interrupted["out"] / "results.jsonl").read_bytes() == interrupted["after"]


def test_results_are_not_overwritten_without_resume(interrupted, shiken):
    refused = shiken(*interrupted["command"])
    assert refused.returncode == 2
    assert "holds results already" in refused.stderr
    assert "--resume" in refused.stderr
    assert (interrupted["out"] / "results.jsonl").read_bytes() == interrupted["after"]


def test_a_fresh_version_of_a_file_is_graded_and_the_rest_is_not(shiken, tmp_path):
    folder, out = tmp_path / "class", tmp_path / "out"
    put(folder, "ann/rnn_step.py", RNN.format("x @ W.T + h @ U.T"))
    put(folder, "bob/rnn_step.py", RNN.format(RIGHT_SUM))
    command = ("grade", folder, "--out", out, "--allow-unsandboxed")
    assert shiken(*command, "--seed", 7).returncode == 0
    put(folder, "ann/rnn_step.py", RNN.format(RIGHT_SUM))
    assert "1 graded now, 3 in all" in shiken(*command, "--resume").stdout
    rows = [json.loads(line) for line in (out / "results.jsonl").read_bytes().splitlines()]
    assert [row["status"] for row in rows if row["learner"] == "ann"] == ["wrong", "accepted"]
    assert {row["seed"] for row in rows} == {7}


def batch(desk, done=frozenset(), seed=3):
    return Batch(desk, Seeds({}, seed), done, str)


def handed_in(file, exercise=None):
    return HandedIn("ann", file, f"ann/{file.name}", exercise)


def test_what_is_done_is_not_even_looked_at(desk, learner_file):
    file = learner_file(RNN.format(RIGHT_SUM))
    [row] = batch(desk).rows(handed_in(file, "rnn_step"))
    key = Key("ann", row["file"], row["sha256"], "rnn_step")

    def never(job):
        raise AssertionError("nothing was to be run")

    idle = type(desk)(desk.library, never)
    assert batch(idle, frozenset({key})).rows(handed_in(file, "rnn_step")) == []


def test_only_the_exercise_that_is_missing_in_a_file_is_graded(desk, learner_file):
    text = RNN.format(RIGHT_SUM) + "def gradient_clipping(grad, threshold): ...\n"
    file = learner_file(text)
    rows = batch(desk).rows(handed_in(file))
    assert {row["exercise"] for row in rows} == {"rnn_step", "gradient_clipping"}
    key = Key("ann", rows[0]["file"], rows[0]["sha256"], "rnn_step")
    [other] = batch(desk, frozenset({key})).rows(handed_in(file))
    assert other["exercise"] == "gradient_clipping"


def test_a_file_that_vanishes_is_refused_and_does_not_stop_the_batch(desk, learner_file, tmp_path):
    there = handed_in(learner_file(RNN.format(RIGHT_SUM)), "rnn_step")
    gone = handed_in(tmp_path / "gone.py", "encode")
    rows = [row for rows in batch(desk).grade_all([gone, there], 2) for row in rows]
    found = {row["exercise"]: (row["status"], row["reason"]) for row in rows}
    assert found == {"encode": ("rejected", "unreadable"), "rnn_step": ("accepted", "")}
    [message] = [row["cases"][0]["message"] for row in rows if row["exercise"] == "encode"]
    assert "cannot be read" in message


def test_a_seed_is_drawn_once_for_each_exercise_and_known_ones_are_kept():
    seeds = Seeds({"encode": 5})
    assert seeds("encode") == 5
    assert seeds("rnn_step") == seeds("rnn_step")
    assert seeds("rnn_step") != seeds("lstm_step")
    assert Seeds({"encode": 5}, 7)("encode") == 5
    assert Seeds({}, 7)("encode") == 7


def test_an_unknown_exercise_is_known_to_be_unknown(desk):
    with pytest.raises(LearnerError, match="no exercise called `lstm_stp`") as caught:
        desk.exercise("lstm_stp")
    assert "lstm_step" in str(caught.value.hint)
    assert content_root().is_dir()
