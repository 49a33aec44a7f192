"""A paper is a value: what was entered, and a clock that only runs to its end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.quiz.paper import Entry, Paper

QUESTIONS = tuple((f"item-{n}", n) for n in range(6))
PLACE = st.integers(0, 5)
STEP = st.one_of(
    st.tuples(st.just("answered"), PLACE, st.sampled_from(["1", "2", "3.5"])),
    st.tuples(st.just("toggled"), PLACE),
    st.tuples(st.just("later"), PLACE, st.floats(-5, 60)),
)


def after(steps):
    paper = Paper(QUESTIONS, 120.0)
    for name, *arguments in steps:
        paper = getattr(paper, name)(*arguments)
    return paper


@given(steps=st.lists(STEP, max_size=30))
def test_the_last_response_counts_and_flags_toggle(steps):
    paper = after(steps)
    responses = {step[1]: step[2] for step in steps if step[0] == "answered"}
    toggles = [step[1] for step in steps if step[0] == "toggled"]
    assert {p: paper.entry(p).response for p in range(6)} == {
        p: responses.get(p, "") for p in range(6)
    }
    assert paper.unanswered() == tuple(p for p in range(6) if p not in responses)
    assert paper.flagged() == tuple(p for p in range(6) if toggles.count(p) % 2)


@given(steps=st.lists(STEP, max_size=30))
def test_time_runs_forward_to_the_end_and_belongs_to_the_questions(steps):
    paper = after(steps)
    assert 0 <= paper.spent <= 120
    assert abs(paper.left + paper.spent - 120) < 1e-9
    assert abs(sum(entry.seconds for entry in paper.entries.values()) - paper.spent) < 1e-6
    assert paper.over == (paper.left == 0)


@pytest.mark.parametrize(("seconds", "counted"), [(0.25, 0.25), (-5, 0), (0, 0), (500, 120)])
def test_every_second_counts_up_to_the_end_and_none_backwards(seconds, counted):
    assert Paper(QUESTIONS, 120.0).later(1, seconds).entry(1).seconds == counted


def test_a_paper_is_changed_by_making_another():
    paper = Paper(QUESTIONS, 120.0)
    paper.answered(1, "2").toggled(1).later(1, 10)
    assert paper == Paper(QUESTIONS, 120.0)
    assert paper.entry(1) == Entry()


def test_a_paper_without_some_items_keeps_what_was_entered_for_the_others():
    paper = Paper((("one", 1), ("two", 2), ("three", 3)), 60.0).answered(0, "1").answered(2, "3")
    rest = paper.toggled(1).without({"two", "four"})
    assert rest.questions == (("one", 1), ("three", 3))
    assert rest.entries == {0: Entry("1"), 1: Entry("3")}
    assert paper.without(()) == paper


def test_what_is_next_is_the_first_open_place_from_here_on():
    paper = Paper(tuple((name, 0) for name in "abcd"), 60.0).answered(1, "1").answered(3, "1")
    assert [paper.open_from(place) for place in range(4)] == [0, 2, 2, 0]
    assert paper.answered(0, "1").answered(2, "1").open_from(1) == 4
