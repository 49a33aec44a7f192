"""A paper that is handed in: each question marked once, rates by area."""

from pathlib import Path

import pytest

from grader.content.bank import read_bank
from grader.content.blueprint import read_blueprint
from grader.content.desk import ContentDesk
from grader.content.library import Library
from grader.quiz.choice import as_choice
from grader.quiz.drawing import CHOICES
from grader.quiz.paper import Paper
from grader.quiz.result import Result, mark_paper
from grader.sandbox.run import run

ROOT = Path(__file__).parents[2]
EVERY = 7  # of the shipped items: every kind and area, in seconds


@pytest.fixture(scope="module")
def desk():
    return ContentDesk(Library(ROOT), run)


@pytest.fixture(scope="module")
def choices(desk):
    items = [item for item in read_bank(ROOT).items if item.kind in CHOICES]
    return [as_choice(item, seed, desk, 4) for seed, item in enumerate(items[::EVERY] * 2)]


def right_of(choice, desk):
    """Return the places of the options that earn full marks."""
    question = choice.question
    return [
        place
        for place, response in enumerate(choice.responses)
        if question.item.mark(question, response, desk).correct
    ]


def test_every_question_has_four_options_of_which_one_is_right(choices, desk):
    for choice in choices:
        assert len(choice.responses) == len(choice.question.prompt.options) == 4
        assert len(set(choice.responses)) == 4
        assert len(right_of(choice, desk)) == 1, choice.question.item.id


def test_the_right_option_stands_anywhere(choices, desk):
    places = [right_of(choice, desk)[0] for choice in choices]
    assert {0, 1, 2, 3} <= set(places)


def test_answers_earn_their_marks_and_gaps_earn_nothing(choices, desk):
    paper = Paper(tuple((c.question.item.id, c.question.seed) for c in choices), 7200.0)
    for place, choice in enumerate(choices):
        right = right_of(choice, desk)[0]
        if place % 3 == 0:
            paper = paper.answered(place, choice.responses[right]).later(place, 30)
        elif place % 3 == 1:
            paper = paper.answered(place, choice.responses[right - 1])
    result = mark_paper(read_blueprint(ROOT, "e-shikaku"), paper, choices, desk)
    answers, found = result.answers, result.rates
    assert [one.mark.score for one in answers] == [
        1.0 if place % 3 == 0 else 0.0 for place in range(len(choices))
    ]
    assert [one.passed for one in answers] == [place % 3 == 2 for place in range(len(choices))]
    assert result.share == sum(rate.right for rate in found) / len(choices)
    assert result.wrong == tuple(place for place in range(len(choices)) if place % 3)
    assert sum(rate.asked for rate in found) == len(choices)
    assert sum(rate.right for rate in found) == len(choices[::3])
    assert sum(rate.seconds for rate in found) == pytest.approx(30 * len(choices[::3]))
    assert all(0 <= rate.share <= 1 for rate in found)


def test_the_slowest_questions_come_first():
    paper = Paper((("a", 1), ("b", 2), ("c", 3), ("d", 4)), 600.0)
    for place, seconds in ((0, 20), (2, 90), (3, 50), (0, 15)):
        paper = paper.later(place, seconds)
    assert Result(read_blueprint(ROOT, "e-shikaku"), paper, (), ()).slowest == (2, 3, 0)
