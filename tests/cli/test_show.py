"""What leaves the program: plain text into pipes, and silence when nobody reads."""

import re
import subprocess
import sys
import unicodedata

import pytest

from grader.cli.markup import inline
from grader.cli.mathtext import linear
from grader.content.bank import read_bank
from grader.content.paths import content_root

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


FORMULAS = {
    r"h_{t-1}": "hₜ₋₁",
    r"\frac{\partial L}{\partial U}": "∂ L/∂ U",
    r"W x_t + U h_{t-1} + b": "W xₜ + U hₜ₋₁ + b",
    r"\frac{a+b}{c}": "(a+b)/c",
    r"\sqrt{x+1}": "√(x+1)",
    r"x^{2}": "x²",
    r"e^{-\alpha}": "e^(-α)",
    r"\tanh(x)": "tanh(x)",
    r"\mathbb{R}^{n}": "ℝⁿ",
    r"\hat{y}": "ŷ",
    r"W^\top": "Wᵀ",
    r"x_{ij}": "xᵢⱼ",
    r"\frac{1": "1/",
    r"x_": "x",
    r"{{x}": "x",
}


@pytest.mark.parametrize("latex", FORMULAS)
def test_a_formula_becomes_one_line(latex):
    plain = re.sub(r"\s+", "", unicodedata.normalize("NFC", linear(latex)))
    assert plain.rstrip("()_") == re.sub(r"\s+", "", FORMULAS[latex]).rstrip("()_")


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\log p(x)", "log p(x)"),
        (r"-\sum_i p_i \log p_i", "-Σᵢ pᵢ log pᵢ"),
        (r"2\cos\theta", "2 cos θ"),
        (r"\log_2 p", "log₂ p"),
        (r"(\exp(y))", "(exp(y))"),
        (r"\nu = 3", "ν = 3"),
        (r"\alpha \beta", "αβ"),
    ],
)
def test_names_of_functions_and_relations_stand_apart(latex, text):
    assert linear(latex) == text


def test_no_formula_of_the_content_shows_its_source():
    items = read_bank(content_root()).items
    texts = [text for item in items for text in (item.stem, item.because)]
    formulas = {f for t in texts for s in (t.ja, t.en) for f in re.findall(r"\$([^$]+)\$", s)}
    assert formulas
    assert [latex for latex in formulas if re.search(r"[\\{}]", linear(latex))] == []


def test_code_and_formulas_are_set_apart_in_a_line():
    line = inline("Let `x_t` be $x_t$ or 5 dollars.")
    assert line.plain == "Let x_t be xₜ or 5 dollars."
    assert [line.plain[span.start : span.end] for span in line.spans] == ["x_t", "xₜ"]
