"""What leaves the program: plain text into pipes, and silence when nobody reads."""

import re
import subprocess
import sys

import pytest

COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3[0-8]|9[0-7])m")


@pytest.mark.parametrize(
    "words", [["list"], ["quiz", "--count", "2"], ["--help"], ["start", "rnn"], []], ids=" ".join
)
def test_a_pipe_gets_no_escape_codes(shiken, words):
    env = {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
    done = shiken(*words, typed="1\n1\n1\n", env=env)
    assert "\x1b" not in done.stdout + done.stderr


def test_a_terminal_gets_colours_unless_it_asks_for_none(terminal, content, language):
    def text(**env):
        words = ("start", "row_mean", f"work-{len(env)}-{env.get('TERM')}")
        child = terminal("--content", content, "--lang", language, *words, env=env)
        found = child.read()
        child.close()
        assert child.exitstatus == 0
        return found

    assert COLOUR.search(text())
    assert not COLOUR.search(text(NO_COLOR="1"))
    assert "\x1b[3" not in text(TERM="dumb")


@pytest.mark.parametrize(
    "words",
    [["list"], ["quiz", "--seed", "1"], ["submit", "rnn_step.py", "--json"], ["--help"], []],
    ids=" ".join,
)
def test_a_reader_that_goes_away_is_no_error(words, tmp_path, environment, solution):
    source = solution("rnn_step").read_text(encoding="utf-8")
    (tmp_path / "rnn_step.py").write_text(source, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "grader", "--data", "data", *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env=environment,
    )
    process.stdout.close()  # the reader is gone before the first word
    process.stdout = None
    _, errors = process.communicate(b"1\n" * 30, timeout=60)
    assert errors == b""
    assert process.returncode in {0, 1}


def test_head_takes_what_it_wants(tmp_path, environment):
    line = f"yes 1 | {sys.executable} -m grader --data data quiz --count 100 --seed 1 | head -1"
    done = subprocess.run(
        ["bash", "-c", line], cwd=tmp_path, env=environment, capture_output=True, check=False
    )
    assert done.stderr == b""


@pytest.mark.parametrize(
    ("env", "seen"),
    [
        ({}, "──"),
        ({"SHIKEN_LINEAR": "1"}, "p = e"),
        ({"SHIKEN_AMBIGUOUS": "2"}, "--"),
    ],
    ids=["drawn", "linear", "wide signs"],
)
def test_a_formula_is_drawn_where_drawings_keep_their_shape(env, seen, shiken, content):
    text = (content / "questions" / "many.yaml").read_text(encoding="utf-8")
    formula = r"$$p = \frac{e^x}{1 + e^x}$$"
    text = text.replace("What happens to the output of softmax?", formula)
    folder = content.with_name("formulas")
    (folder / "questions").mkdir(parents=True, exist_ok=True)
    (folder / "questions" / "formula.yaml").write_text(text, encoding="utf-8")
    done = shiken("--content", folder, "quiz", "--count", "1", typed="1\n", env=env)
    assert seen in done.stdout
    assert ("──" in done.stdout) == (seen == "──")
