"""Mock exams in the store: nothing entered is lost, nothing is handed in twice."""

from datetime import UTC, datetime

import pytest

from grader.history.store import History
from grader.quiz.paper import Paper

PAPER = Paper((("one", 5), ("two", 6)), 7200.0)


@pytest.fixture
def rows(look):
    return lambda: look("select count(*) from answers")[0][0]


@pytest.fixture
def begun(tmp_path, now):
    with History(tmp_path) as history:
        return history.papers.begin("e-shikaku", 9, PAPER, now)


def test_a_paper_lies_open_as_it_was_left(tmp_path, begun, now):
    paper = PAPER.answered(1, "2").toggled(1).later(1, 61.5)
    with History(tmp_path) as history:
        history.papers.save(begun, paper, 1, now)
    with History(tmp_path) as history:
        open_ = history.papers.open()
    assert (open_.number, open_.blueprint, open_.seed, open_.started) == (
        begun,
        "e-shikaku",
        9,
        now,
    )
    assert open_.paper == paper


def test_an_entry_takes_the_place_of_the_one_before(tmp_path, begun, now, look):
    with History(tmp_path) as history:
        for response in ("1", "3"):
            history.papers.save(begun, PAPER.answered(0, response), 0, now)
        assert history.papers.open().paper.entry(0).response == "3"
    assert look("select count(*) from entries") == [(1,)]


def test_what_is_handed_in_becomes_answers_and_is_open_no_more(tmp_path, begun, answered, now):
    with History(tmp_path) as history:
        history.papers.hand_in(begun, 9, [answered(1.0), answered(0.0)], now)
        assert history.papers.open() is None
        records = history.records()
        assert history.interrupted() is None
    assert [(one.score, one.paper) for one in records] == [(1.0, begun), (0.0, begun)]


def test_handing_in_is_all_or_nothing(tmp_path, begun, answered, rows):
    now = datetime.now(UTC)

    class Torn(list):
        def __iter__(self):
            yield answered(1.0)
            raise KeyboardInterrupt

    with History(tmp_path) as history, pytest.raises(KeyboardInterrupt):
        history.papers.hand_in(begun, 9, Torn(), now)
    assert rows() == 0
    with History(tmp_path) as history:
        assert history.papers.open().number == begun


def test_a_paper_can_be_put_away(tmp_path, begun, now, rows):
    with History(tmp_path) as history:
        history.papers.put_away(begun, now)
        assert history.papers.open() is None
        assert history.papers.asked() == {"one": 1, "two": 1}
    assert rows() == 0


def test_handing_in_a_second_time_keeps_nothing(tmp_path, begun, answered, rows):
    now = datetime.now(UTC)
    with History(tmp_path) as history:
        assert history.papers.hand_in(begun, 9, [answered(1.0)], now)
        assert not history.papers.hand_in(begun, 9, [answered(1.0)], now)
        assert history.begin(1, now)  # no transaction is left open
    assert rows() == 1


def test_it_is_known_which_entry_was_saved_last(tmp_path, begun, now):
    with History(tmp_path) as history:
        assert history.papers.open().last == 0
        for place in (1, 0, 1, 0):
            history.papers.save(begun, PAPER.answered(place, "2"), place, now)
            assert history.papers.open().last == place


def test_other_questions_take_the_place_of_those_that_are_gone(tmp_path, begun, now):
    with History(tmp_path) as history:
        history.papers.save(begun, PAPER.answered(1, "2"), 1, now)
        rest = history.papers.open().paper.without({"one"})
        history.papers.change(begun, rest, now)
        assert history.papers.open().paper == rest
