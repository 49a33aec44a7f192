"""Every question as a choice: as many options as the exam shows, the key among them."""

from random import Random

import pytest

from grader.content.kind import kind
from grader.content.options import Option
from grader.content.text import Text
from grader.errors import LearnerError
from grader.quiz.choice import as_choice

WORDS = ("one", "two", "three", "four", "five", "six")


@pytest.fixture
def item():
    """A question with six options, of which the third is the key."""
    because = Text("なぜなら", "because")
    options = tuple(
        Option(key=word) if word == "three" else Option(distractor=word, because=because)
        for word in WORDS
    )
    return kind("single")(
        id="six-options",
        topic="3-5-1",
        tags=("rnn",),
        difficulty=2,
        origin="test",
        stem=Text("どれか。", "Which one?"),
        because=because,
        options=options,
    )


@pytest.mark.parametrize("options", [2, 4, 5, 6, 9])
def test_the_key_is_among_as_many_options_as_there_shall_be(item, options):
    for seed in range(20):
        choice = as_choice(item, seed, None, options)
        shown = choice.question.prompt.options
        whole = item.question(seed, None)
        assert len(shown) == len(choice.responses) == min(options, len(WORDS))
        assert "three" in shown
        assert [whole.prompt.options[int(one) - 1] for one in choice.responses] == list(shown)
        earned = [item.mark(whole, one, None).correct for one in choice.responses]
        assert [word for word, right in zip(shown, earned, strict=True) if right] == ["three"]


def test_a_number_or_a_letter_picks_what_stands_there(item):
    choice = as_choice(item, 1, None, 4)
    for place, sign in enumerate("abcd"):
        assert choice.picked(sign) == choice.picked(str(place + 1)) == choice.responses[place]


@pytest.mark.parametrize("text", ["1 2", "ab"])
def test_two_options_at_once_are_asked_back(item, text):
    with pytest.raises(LearnerError) as caught:
        as_choice(item, 1, None, 4).picked(text)
    assert "One option, please." in str(caught.value)
    assert "from 1 to 4" in str(caught.value.hint)


@pytest.mark.parametrize("text", ["5", "e", "0", "x"])
def test_an_option_that_is_not_shown_is_none(item, text):
    with pytest.raises(LearnerError):
        as_choice(item, Random(text).getrandbits(8), None, 4).picked(text)
