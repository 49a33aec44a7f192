"""Numbers drawn together say the same as all of them."""

from hypothesis import given
from hypothesis import strategies as st

from grader.cli.spans import spans


def spelled_out(text):
    for part in filter(None, text.split(", ")):
        first, _, last = part.partition("-")
        yield from range(int(first), int(last or first) + 1)


@given(st.sets(st.integers(0, 40)).map(sorted))
def test_spans_are_the_numbers_from_one(places):
    assert list(spelled_out(spans(places))) == [place + 1 for place in places]


@given(st.integers(0, 9), st.integers(1, 9))
def test_neighbours_take_one_span(first, count):
    assert spans(range(first, first + count)).count(",") == 0
