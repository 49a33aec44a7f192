"""Bytes of a terminal become keys, wherever they are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.cli.terminal.keys import Decoder, Key, Pasted, Typed

WHOLE = {
    b"a": [Typed("a")],
    "印".encode(): [Typed("印")],
    "𝒩".encode(): [Typed("𝒩")],
    b"\x1b[A": [Key.UP],
    b"\x1bOB": [Key.DOWN],
    b"\x1b[1;5C": [Key.RIGHT],
    b"\x1b[D": [Key.LEFT],
    b"\r": [Key.ENTER],
    b"\x7f": [Key.BACKSPACE],
    b"\x04": [Key.END],
    b"\x1b[200~q 1\n2\x1b[201~": [Pasted("q 1\n2")],
    b"\x1b[12;3R": [],  # a late answer about the cursor
    b"\x1b[3~": [],
    b"\x1bq": [],  # Alt and q does not quit
    b"\x01": [],
    b"\xff": [],
}


@given(st.lists(st.sampled_from(sorted(WHOLE)), max_size=8), st.data())
def test_keys_are_the_same_however_their_bytes_are_cut(keys, data):
    text = b"".join(keys)
    cuts = data.draw(st.lists(st.integers(0, len(text)), max_size=6).map(sorted))
    decoder, found = Decoder(), []
    for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True):
        found += decoder.feed(text[start:end])
    assert found == [event for key in keys for event in WHOLE[key]]
    assert not decoder.waiting


@given(st.lists(st.binary(max_size=12), max_size=6))
def test_no_bytes_at_all_are_too_much(chunks):
    decoder = Decoder()
    for chunk in chunks:
        list(decoder.feed(chunk))
    if decoder.waiting:
        assert decoder.give_up() is Key.ESCAPE
    assert not decoder.waiting


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=20))
def test_what_is_typed_comes_as_it_was_typed(text):
    found = list(Decoder().feed(text.encode()))
    assert found == [Typed(character) for character in text]


@pytest.mark.parametrize("rest", [b"\x1b", b"\x1b[", b"\x1bO"])
def test_an_escape_waits_for_the_rest_of_an_arrow(rest):
    decoder = Decoder()
    assert list(decoder.feed(rest)) == []
    assert decoder.waiting
