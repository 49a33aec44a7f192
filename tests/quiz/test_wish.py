"""Which questions fit a wish, and what a learner reads when none does."""

import pytest

from grader.errors import LearnerError
from grader.quiz.wish import Wish, matching

KINDS = ("term", "single")


def test_a_wish_for_nothing_in_particular_takes_everything_in_order(line):
    items = (line("b"), line("a", "term"), line("c"))
    assert matching(items, Wish(), KINDS) == items


@pytest.mark.parametrize(
    ("topic", "ids"),
    [
        ("3", ["a", "b", "c", "d"]),
        ("3-5", ["a", "b"]),
        ("3-5-1", ["a"]),
        ("3-5-12", ["b"]),
        ("gates", ["b", "c"]),
    ],
)
def test_a_topic_is_a_code_a_family_of_codes_or_a_tag(line, topic, ids):
    items = (
        line("a", topic="3-5-1"),
        line("b", topic="3-5-12", tags=("gates",)),
        line("c", topic="3-6-1", tags=("rnn", "gates")),
        line("d", topic="3-1-1", tags=("gate",)),
    )
    assert [item.id for item in matching(items, Wish((topic,)), KINDS)] == ids


def test_several_topics_are_joined_and_a_kind_narrows(line):
    items = (
        line("a", topic="3-5-1"),
        line("b", "term", topic="3-5-1"),
        line("c", "term", topic="3-6-1"),
        line("d", "term", topic="3-1-1"),
    )
    wish = Wish(("3-5", "3-6-1"), "term")
    assert [item.id for item in matching(items, wish, KINDS)] == ["b", "c"]


@pytest.mark.parametrize(
    ("wish", "words", "hint"),
    [
        (Wish(("nix",)), "no questions about `nix`", "such as 3-5-2, or a tag such as rnn"),
        (Wish(("gatse",)), "no questions about `gatse`", "Did you mean gates?"),
        (Wish(("3-5-1", "3-5-2")), "no questions about `3-5-2`", "such as 3-5-2"),
        (Wish(kind="riddle"), "no kind `riddle`", "single, term"),
        (Wish(("rnn",), kind="term"), "No question fits", "Leave out --kind"),
        (Wish(only="hard"), "`--only hard` means nothing", "due, new, wrong, marked"),
    ],
)
def test_a_wish_that_nothing_fits_says_what_there_is(line, wish, words, hint):
    items = (line("a", topic="3-5-1", tags=("rnn", "gates")),)
    with pytest.raises(LearnerError) as caught:
        matching(items, wish, KINDS)
    assert words in str(caught.value)
    assert hint in str(caught.value.hint)
