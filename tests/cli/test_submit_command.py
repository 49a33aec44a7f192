"""`shiken submit`: the verdict on the screen, as JSON, and in the store."""

import contextlib
import io
import json
import re

import numpy as np
import pytest

from grader.content.library import Library
from grader.content.paths import content_root

WRONG = """
import numpy as np

def rnn_step(x, h, W, U, b):
    return np.tanh(x @ W.T + h @ U + b)
"""
KEYS = {
    "schema", "exercise", "status", "reason", "points", "out_of", "score", "seed", "isolation",
    "elapsed_ms", "cases", "diagnosis", "stdout", "versions",
}  # fmt: skip
CASE = {
    "name", "status", "points", "out_of", "message", "max_abs_error", "worst_index", "output",
}  # fmt: skip


@pytest.fixture
def write(tmp_path):
    def file(text, name="mine.py"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return name

    return file


def test_a_right_file_is_accepted_with_exit_code_0(shiken, solution):
    done = shiken("submit", solution("rnn_step"))
    assert done.returncode == 0
    assert re.search(r"✓ accepted +rnn_step One step of an RNN +10/10", done.stdout)
    assert "The same cases again" not in done.stdout


def test_a_wrong_file_is_explained_with_exit_code_1(shiken, write):
    done = shiken("submit", write(WRONG), "--seed", "3")
    assert done.returncode == 1
    assert re.search(r"✗ wrong +rnn_step One step of an RNN +\S+/10", done.stdout)
    assert "values differ; worst at [" in done.stdout
    assert "Why: U is multiplied without transposing it." in done.stdout
    again = "shiken submit mine.py --exercise rnn_step --seed 3"
    assert f"The same cases again: {again}" in done.stdout
    assert shiken(*again.split()[1:]).stdout == done.stdout


def test_the_explanation_is_in_the_readers_language(shiken, write):
    done = shiken("--lang", "ja", "submit", write(WRONG), "--seed", "3")
    assert done.returncode == 1
    assert "U を転置せずに掛けている" in done.stdout.replace("\n", "")
    assert "one step" not in done.stdout.lower()


def test_json_is_one_object_a_line_with_the_keys_of_the_contract(shiken, write, solution, saved):
    right = solution("conv_output_size").read_text(encoding="utf-8")
    done = shiken("submit", write(WRONG + "\n\n" + right), "--json", "--seed", "11")
    assert done.returncode == 1
    assert done.stderr == ""
    verdicts = {v["exercise"]: v for v in map(json.loads, done.stdout.splitlines())}
    assert set(verdicts) == {"rnn_step", "conv_output_size"}
    for verdict in verdicts.values():
        assert set(verdict) == KEYS
        assert verdict["schema"] == "shiken/verdict/1"
        assert verdict["seed"] == 11
        assert re.fullmatch(r"L[0-3]", verdict["isolation"])
        assert all(set(case) == CASE for case in verdict["cases"])
        assert set(verdict["versions"]) == {"shiken", "numpy", "python", "content"}
        assert verdict["score"] == pytest.approx(verdict["points"] / verdict["out_of"], abs=1e-5)
    wrong = verdicts["rnn_step"]
    assert wrong["status"] == "wrong"
    [diagnosis] = wrong["diagnosis"]
    assert set(diagnosis) == {"id", "kind", "cases", "message"}
    assert (diagnosis["id"], diagnosis["kind"]) == ("u_not_transposed", "misconception")
    assert verdicts["conv_output_size"]["status"] == "accepted"
    kept = [json.loads(text) for (text,) in saved("select verdict from attempts order by id")]
    assert kept == list(map(json.loads, done.stdout.splitlines()))


def test_the_same_seed_gives_the_same_verdict(shiken, write):
    def verdict(*seed):
        found = json.loads(shiken("submit", write(WRONG), "--json", *seed).stdout)
        del found["elapsed_ms"]
        return found

    first, second = verdict("--seed", "5"), verdict("--seed", "5")
    assert first == second
    other = verdict()
    assert other["cases"] != first["cases"]
    assert verdict("--seed", str(other["seed"])) == other


def test_the_inputs_that_are_printed_can_be_pasted_and_run(shiken, write):
    names = sorted(exercise.brief.function for exercise in Library(content_root()).all())
    text = "".join(f"def {name}(*args):\n    return None\n\n" for name in names)
    done = shiken("submit", write(text), "--inputs", "--seed", "3")
    assert done.returncode == 1
    parts = re.split(r"^✗ wrong.*$", done.stdout, flags=re.MULTILINE)[1:]
    assert len(parts) == len(names)
    for part in parts:
        pasted = re.search(r"^\w+ = .*", part, re.MULTILINE | re.DOTALL)
        assert pasted, part
        scope = {"np": np}
        with contextlib.redirect_stdout(io.StringIO()):
            exec(pasted[0], scope)
        assert len(scope) > 2


def test_pasted_inputs_are_the_very_inputs_of_the_case(shiken, write):
    text = "def rnn_step(x, h, W, U, b):\n    print(repr(float(x.sum())), x.shape)\n"
    done = shiken("submit", write(text), "--inputs", "--seed", "4")
    scope = {"np": np}
    exec(re.search(r"^x = .*", done.stdout, re.MULTILINE | re.DOTALL)[0], scope)
    assert f"{float(scope['x'].sum())!r} {scope['x'].shape}" in done.stdout


def test_every_attempt_is_saved_with_the_digest_of_its_file(shiken, write, solution, saved):
    shiken("submit", write(WRONG), "--seed", "3")
    shiken("submit", solution("rnn_step"), "--seed", "3")
    shiken("submit", write("def rnn_step(:\n", "rnn_step.py"), "--seed", "3")
    rows = saved("select exercise, status, seed, length(digest) from attempts order by id")
    assert rows == [
        ("rnn_step", "wrong", 3, 64),
        ("rnn_step", "accepted", 3, 64),
        ("rnn_step", "rejected", 3, 64),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def rnn_step(:\n", "line 1: not Python"),
        ("def rnn_stepp(x):\n    pass\n", "is `rnn_stepp` meant to be it?"),
        ("rnn_step = 1\n", "it is not a function"),
    ],
)
def test_a_file_that_cannot_be_run_is_not_graded_and_says_why(shiken, write, text, words):
    done = shiken("submit", write(text), "--exercise", "rnn")
    assert done.returncode == 1
    assert "– not graded" in done.stdout
    assert words in " ".join(done.stdout.split())


def test_an_exception_names_its_line_and_prints_are_shown(shiken, write):
    text = "def rnn_step(x, h, W, U, b):\n    print('hello from inside')\n    return 1 / 0\n"
    done = shiken("submit", write(text))
    assert done.returncode == 1
    assert "line 3: ZeroDivisionError: division by zero" in done.stdout
    assert "hello from inside" in done.stdout


HOSTILE = r"""
import sys
BAD = "\x1b[2J\x1b]0;owned\x07\x9b31m\r\x08\u202e"
print(BAD)
sys.stderr.write(BAD)
Bad = type(BAD, (Exception,), {})

def rnn_step(x, h, W, U, b):
    print(BAD)
    if len(x) == 1:
        raise Bad(BAD)
    if len(x) == 3:
        return type(BAD, (), {})()
    return BAD

raise Bad(BAD)
"""
OBEYED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]")


def test_what_a_terminal_would_obey_does_not_reach_it(shiken, write):
    plain = shiken("submit", write(HOSTILE))
    assert plain.returncode == 1
    assert not OBEYED.search(plain.stdout + plain.stderr)
    verdict = shiken("submit", write(HOSTILE), "--json")
    assert not OBEYED.search(verdict.stdout)
    assert not OBEYED.search(json.loads(verdict.stdout)["stdout"])
    for case in json.loads(verdict.stdout)["cases"]:
        assert not OBEYED.search(case["message"])


HELPER = """
import math
import numpy as np

def sigmoid(x):
    return 1 / (1 + math.exp(-x))

def relu(x):
    return np.maximum(x, 0), (x > 0) * 1.0
"""


def test_a_helper_of_another_exercise_is_no_submission(shiken, write):
    both = HELPER + "print(sigmoid(0.0))\n" + WRONG.replace("h @ U +", "h @ U.T +")
    done = shiken("submit", write(both), "--json")
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert [one["exercise"] for one in verdicts] == ["relu", "rnn_step"]


def test_a_helper_alone_is_graded(shiken, write):
    done = shiken("submit", write(HELPER + "print(sigmoid(0.0))\nrelu = None\n"), "--json")
    verdicts = [json.loads(line) for line in done.stdout.splitlines()]
    assert "sigmoid" in [one["exercise"] for one in verdicts]
    done = shiken("submit", write(HELPER), "--exercise", "sigmoid", "--json")
    assert json.loads(done.stdout)["exercise"] == "sigmoid"
