"""Blocks on consoles of any width: nothing lost, everything within, what hangs is aligned."""

import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from grader.cli.terminal import layout
from grader.cli.terminal.breaking import width_of
from grader.cli.terminal.layout import Hanging, Listing, Prose
from grader.cli.terminal.look import Look

WORDS = st.text(alphabet="すべての定数を足す、。（）abc def 012 xyz", max_size=80)
CODE = "def f(x):\n    return np.where(x >= 0, 1 / (1 + small), small / (1 + small))"


def printed(block, width):
    console = Console(file=io.StringIO(), width=width, color_system=None)
    console.print(block)
    return console.file.getvalue().removesuffix("\n").split("\n")


def ink(lines):
    return re.sub(r"[\s↪\\]", "", "".join(lines))


PREFIXES = st.sampled_from(["  1. ", "❯ [x] 2. ", "", "  "])


@given(WORDS, st.integers(30, 90), PREFIXES)
def test_what_hangs_beside_a_prefix_is_whole_aligned_and_within(text, width, prefix):
    lines = printed(Hanging(prefix, Prose(text)), width)
    assert ink(lines) == ink([prefix, text])
    assert max(map(width_of, lines)) <= width
    assert all(line.startswith(" " * width_of(prefix)) or not line for line in lines[1:])


@given(WORDS, st.integers(10, 20), PREFIXES)
def test_where_there_is_no_room_beside_a_prefix_the_text_goes_below(text, width, prefix):
    lines = printed(Hanging(prefix, Prose(text)), width)
    assert ink(lines) == ink([prefix, text])
    assert max(map(width_of, lines)) <= width


@pytest.mark.parametrize("width", [6, 12, 20, 40, 60, 100])
def test_a_listing_is_whole_at_any_width(width):
    lines = printed(Listing(CODE), width)
    assert ink(lines) == ink([CODE])
    assert max(map(width_of, lines)) <= width
    assert sum("↪" in line for line in lines) == len(lines) - 2


def test_the_rest_of_a_long_line_of_code_stands_under_its_start():
    first, second, *rest = printed(Listing(CODE), 40)
    assert first == "def f(x):"
    assert second.startswith("    return")
    assert rest
    assert all(line.startswith("    ↪ ") for line in rest)


def test_signs_are_plain_where_others_would_take_two_cells(monkeypatch):
    wide = Look(person=True, keys=True, linear=False, ambiguous=2)
    monkeypatch.setattr(layout, "look", lambda: wide)
    lines = printed(Listing(CODE), 40)
    assert ink(lines) == ink([CODE])
    assert all("↪" not in line for line in lines)
    assert printed(Prose("σ" * 30), 40) == ["σ" * 20, "σ" * 10]


def test_styled_parts_stay_whole_and_keep_their_style():
    text = Text.assemble("順伝播では ", ("W x + b", "italic"), " を計算する")
    lines = printed(Prose(text), 16)
    assert any("W x + b" in line for line in lines)
    console = Console(file=io.StringIO(), width=16, force_terminal=True, color_system="standard")
    console.print(Prose(text))
    assert "\x1b[3mW x + b\x1b[0m" in console.file.getvalue()
