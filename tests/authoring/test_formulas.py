"""What lint lets through as a formula: its braces close, and its commands are known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.authoring.rules.formulas import complaint


@given(st.text(st.sampled_from(sorted("abx0+-=_^ {}"))))
def test_braces_are_right_where_each_closes_an_open_one(text):
    depth, low = 0, 0
    for character in text:
        depth += {"{": 1, "}": -1}.get(character, 0)
        low = min(low, depth)
    broken = low < 0 or depth != 0
    assert bool(complaint(f"x{text}")) == broken


@pytest.mark.parametrize("formula", [r"\{ 0, 1", r"\left( a \right]", r"\leftarrow x"])
def test_escaped_braces_half_open_intervals_and_arrows_need_no_partner(formula):
    assert complaint(formula) is None


def test_an_unknown_command_is_named():
    assert "`\\frak`" in str(complaint(r"\frak{g}"))
