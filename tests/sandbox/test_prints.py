import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.sandbox.job import Limits
from grader.sandbox.prints import Prints, printable


@given(st.text())
def test_nothing_that_a_terminal_would_obey_is_left(text):
    assert all(c in "\n\t" or c.isprintable() for c in printable(text))


@given(st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"])))
def test_text_of_every_script_is_left_alone(text):
    assert printable(text + " \n\t") == text + " \n\t"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("\x1b[2J\x1b]0;title\x07", "[2J]0;title"),
        ("a\r\nb", "a\nb"),
        ("hidden\rshown", "hiddenshown"),
        ("left\u202etfel", "lefttfel"),
        ("\x9b31m", "31m"),
    ],
)
def test_escapes_returns_and_reversals_are_taken_out(text, left):
    assert printable(text) == left


@given(st.lists(st.binary(max_size=700)))
def test_what_is_kept_is_the_beginning_and_never_more_than_the_room(parts):
    prints = Prints(Limits(kept_output_kb=1, output_kb=1000))
    for part in parts:
        prints.add(part)
    kept = b"".join(parts)[:1024]
    assert prints.take() == printable(kept.decode("utf-8", "replace"))


def test_a_character_may_come_in_two_parts():
    prints = Prints(Limits())
    for byte in "層".encode():
        prints.add(bytes([byte]))
    assert prints.take() == "層"


def test_what_was_taken_does_not_come_again():
    prints = Prints(Limits())
    prints.add(b"once")
    assert (prints.take(), prints.take()) == ("once", "")


def test_taking_makes_no_room():
    prints = Prints(Limits(kept_output_kb=1))
    prints.add(b"x" * 1024)
    prints.take()
    prints.add(b"y")
    assert prints.take() == ""


def test_more_than_allowed_is_a_flood_and_exactly_as_much_is_not():
    prints = Prints(Limits(output_kb=1, kept_output_kb=1))
    prints.add(b"x" * 1024)
    assert not prints.flooded
    prints.add(b"x")
    assert prints.flooded
