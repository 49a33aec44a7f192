"""Formulas on one line: nothing ambiguous, nothing of the source left."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.mathtext.layout import drawn
from grader.cli.mathtext.linear import linear

PIECES = ["x", "W", "1", " ", "+", "-", "=", "(", ")", "{", "}", "^", "_", "|", "'", ",", "&", "~"]
COMMANDS = ["frac", "sqrt", "sum", "alpha", "left(", "right)", "text", "hat", "begin{cases}", "mid"]
LATEX = st.lists(
    st.sampled_from([*PIECES, *(f"\\{name}" for name in [*COMMANDS, "\\", "end{cases}", "odd"])])
).map("".join)
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


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("-x + y", "-x + y"),
        ("a=-1", "a = -1"),
        ("(-1)", "(-1)"),
        ("x_{t-1}", "xₜ₋₁"),
        (r"e^{x_j}", "e^(xⱼ)"),
        (r"D_{KL}(p \| q)", "D_KL(p ‖ q)"),
        (r"D_{KL} x", "D_KL x"),
        (r"D_{KL}x", "D_KL x"),
        (r"W^\top x", "Wᵀ x"),
        (r"h'^\top", "h′ᵀ"),
        (r"\frac{1}{2x}", "1/(2x)"),
        (r"\frac{2x}{3}", "2x/3"),
        (r"\frac{1}{10}", "1/10"),
        (r"\log \frac{a}{b}", "log(a/b)"),
        (r"\frac{\partial y}{\partial A^k_{ij}}", "∂y/∂Aᵢⱼᵏ"),
        (r"\sum_{i=1}^{N} x_i", "Σᵢ₌₁ᴺ xᵢ"),
        (r"\sqrt[3]{x + 1}", "³√(x + 1)"),
        (r"|w| \le |v|", "|w| ≤ |v|"),
        (r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", "(a, b; c, d)"),
        (r"\text{if } x > 0", "if x > 0"),
        (r"[0, 1)", "[0, 1)"),
        (r"f(x)'", "f(x)′"),
        (r"\not= \not\in", "≠ ∉"),
        (r"a \, b \quad c", "a b  c"),
        ("10,000", "10,000"),
    ],
)
def test_one_line_keeps_what_belongs_together(latex, text):
    assert linear(latex) == text


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"\sigma(x_t) \odot h_{t-1}", "sigma(x_t) (*) h_(t-1)"),
        (r"\alpha\beta x", "alpha beta x"),
        (r"\frac{\partial L}{\partial U}", "dL/dU"),
        (r"\sqrt{\hat y} \le 10^{-5}", "sqrt(hat(y)) <= 10^(-5)"),
        (r"W^\top", "W^T"),
        (r"\lfloor x \rfloor", "floor(x)"),
    ],
)
def test_a_terminal_without_unicode_reads_names(latex, text):
    assert linear(latex, plain=True) == text


@given(latex=LATEX | st.text(max_size=40))
def test_any_source_becomes_one_line(latex):
    text = linear(latex)
    assert not re.search(r"\\(frac|sqrt|sum|alpha|left|right|text|hat|begin|mid)", text)
    assert linear(latex, plain=True).isascii() or not latex.isascii()


DEEP = [
    *("(", "{", r"\frac{", r"\left(", r"\sqrt{", "x^{", r"\begin{cases}", r"\hat{", r"\frac{}{"),
    *("^", "^y_z", r"\sqrt["),
]


@pytest.mark.parametrize("piece", DEEP)
def test_depth_is_no_danger(piece):
    assert isinstance(linear(piece * 1500), str)
    assert isinstance(drawn(r"\frac{1}{2}" + piece * 1500, 80), tuple)
