"""What is let through as a formula can be shown, and what cannot be shown is named."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.markup import inline
from grader.content.latex import KNOWN, complaint

SHOWN_BY_NAME = {
    *("log", "ln", "exp", "sin", "cos", "tan", "tanh", "sinh", "cosh"),
    *("max", "min", "arg", "det", "lim"),
}


@pytest.mark.parametrize("name", sorted(KNOWN - SHOWN_BY_NAME))
def test_a_known_command_is_shown_as_what_it_means_and_not_by_its_name(name):
    shown = inline(f"$\\{name}{{u}}{{v}}$").plain
    assert "\\" not in shown
    assert name not in shown


@given(st.text(st.sampled_from(sorted("abx0+-=_^ {}"))))
def test_braces_are_right_where_each_closes_an_open_one(text):
    depth, low = 0, 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        low = min(low, depth)
    broken = low < 0 or depth != 0
    assert bool(complaint(f"x{text}")) == broken


def test_escaped_braces_need_no_partner():
    assert complaint(r"\{ 0, 1") is None


def test_an_unknown_command_is_named():
    assert "`\\begin`" in str(complaint(r"\begin{matrix} 1 \end{matrix}"))
