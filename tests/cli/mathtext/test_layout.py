"""Formulas in two dimensions: a rectangle of cells, with everything where a reader looks for it."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from grader.cli.mathtext.layout import drawn, layout
from grader.cli.mathtext.spacing import Style
from grader.content.latex.parse import parse

ATOMS = st.sampled_from(["x", "W_q", r"\alpha", "12", r"h_{t-1}", "出力", r"\hat y", "e^{x_j}"])


def grown(inner):
    pair = st.tuples(inner, inner)
    return st.one_of(
        pair.map(lambda p: rf"\frac{{{p[0]}}}{{{p[1]}}}"),
        pair.map(lambda p: rf"\sum_{{{p[0]}}}^{{{p[1]}}} x"),
        pair.map(lambda p: rf"\left( {p[0]} + {p[1]} \right)^2"),
        pair.map(lambda p: rf"{{{p[0]}}}_{{{p[1]}}}"),
        pair.map(lambda p: rf"\begin{{cases}} {p[0]} & {p[1]} \\ 1 & 2 \end{{cases}}"),
        inner.map(lambda one: rf"\sqrt{{{one}}}"),
        inner.map(lambda one: rf"\bar{{{one}}} = -{one}"),
    )


FORMULAS = st.recursive(ATOMS, grown, max_leaves=8)


def picture(text):
    return tuple(line.rstrip() for line in textwrap.dedent(text).strip("\n").splitlines())


PICTURES = {
    r"\sigma(x) = \frac{1}{1 + e^{-x}}": """
                  1
        σ(x) = ───────
               1 + e⁻ˣ
        """,
    r"L = -\frac{1}{B} \sum_{n=1}^{B} \ln p_n": """
              1  B
        L = - ─  ∑  ln pₙ
              B n=1
        """,
    r"y_k = \ln \left( \frac{e^{x_k}}{\sum_j e^{x_j}} \right)": """
               ⎛  xₖ ⎞
               ⎜ e   ⎟
        yₖ = ln⎜─────⎟
               ⎜   xⱼ⎟
               ⎜∑ e  ⎟
               ⎝j    ⎠
        """,
    r"\frac{x - \mu}{\sqrt{\sigma^2 + \varepsilon}}": """
         x - μ
        ───────
         ______
        √σ² + ε
        """,
    r"\sqrt{\frac{a}{b}}": """
         ┌─
         │a
         │─
        ╲│b
        """,
    r"\begin{cases} x & x > 0 \\ 0 & \text{otherwise} \end{cases}": """
        ⎧ x  x > 0
        ⎩ 0  otherwise
        """,
    r"\begin{bmatrix} a & b \\ c & d \end{bmatrix}^\top": """
        ⎡a  b⎤ᵀ
        ⎣c  d⎦
        """,
    r"\frac{1}{1 + \frac{1}{x}}": """
          1
        ─────
            1
        1 + ─
            x
        """,
    r"W_q^\top \frac{a}{b}": """
           a
        Wᵀ ─
         q b
        """,
}


@pytest.mark.parametrize("latex", PICTURES)
def test_a_formula_is_drawn_as_on_paper(latex):
    assert drawn(latex, 80) == picture(PICTURES[latex])


PLAIN = {
    r"\frac{\alpha}{\sqrt{x_t + 1}}": """
            alpha
        -------------
        sqrt(x_t + 1)
        """,
    r"\left( \frac{a}{b} \right)^2": r"""
        /a\
        |-|^2
        \b/
        """,
    r"\sum_{i=1}^{N} \left[ \frac{a}{b} \right]": """
         N  [a]
        sum [-]
        i=1 [b]
        """,
}


@pytest.mark.parametrize("latex", PLAIN)
def test_a_plain_terminal_gets_ascii(latex):
    assert drawn(latex, 80, plain=True) == picture(PLAIN[latex])


@pytest.mark.parametrize("latex", ["x + y", r"h_{t-1}", r"e^{x_j}", r"\tfrac{1}{2}", r"\sum x", ""])
def test_what_has_no_height_is_left_to_one_line(latex):
    assert drawn(latex, 80) == ()


@given(latex=FORMULAS, width=st.integers(1, 60), plain=st.booleans())
def test_no_line_is_wider_than_there_is_room(latex, width, plain):
    assert all(cell_len(line) <= width for line in drawn(latex, width, plain=plain))


@given(latex=FORMULAS, plain=st.booleans())
def test_a_block_is_a_rectangle_with_its_baseline_inside(latex, plain):
    box = layout(parse(latex), Style(plain))
    assert 0 <= box.base < len(box.lines)
    assert {cell_len(line) for line in box.lines} == {box.width}


@given(latex=FORMULAS)
def test_plain_formulas_are_ascii_but_for_the_authors_own_letters(latex):
    lines = drawn(latex, 500, plain=True)
    assert "".join(lines).replace("出力", "").isascii()


@given(latex=st.text(r"\{}[]()^_&|$ abf\frac\left", max_size=40))
def test_broken_sources_are_drawn_somehow(latex):
    drawn(rf"\frac{{{latex}", 40)
    drawn(rf"\begin{{cases}} {latex}", 40)
