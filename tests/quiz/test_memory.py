"""What is remembered, and for how long: laws over any history of answers."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.quiz.memory import LEECH, UNSEEN, memories, recall

DAY = timedelta(days=1)
SCORES = st.lists(st.sampled_from([0.0, 0.25, 0.5, 1.0]), min_size=1, max_size=8)
GAPS = st.lists(st.floats(0.001, 40), min_size=8, max_size=8)


def remember(record, scores, gaps=None, **fields):
    """Return the memory of one item after these answers, and the time of the last."""
    after, records = timedelta(), []
    for score, gap in zip(scores, gaps or [3.0] * len(scores), strict=False):
        after += gap * DAY
        records.append(record(after=after, score=score, **fields))
    return memories(records, {"one": "v1"})["one"], records[-1].answered


@given(scores=SCORES, gaps=GAPS)
def test_recall_is_a_chance_that_never_falls_below_guessing(record, scores, gaps):
    memory, last = remember(record, scores, gaps)
    for days in (0, 1, 30, 3000):
        assert UNSEEN <= recall(memory, last + days * DAY) <= 1


@given(scores=SCORES, gaps=GAPS, days=st.lists(st.floats(0, 400), min_size=2, max_size=2))
def test_time_makes_nothing_easier_to_recall(record, scores, gaps, days):
    memory, last = remember(record, scores, gaps)
    sooner, later = (recall(memory, last + day * DAY) for day in sorted(days))
    assert later <= sooner


@given(scores=SCORES, gaps=GAPS)
def test_a_right_answer_brings_an_item_back_later_than_a_wrong_one(record, scores, gaps):
    right, _ = remember(record, [*scores[:7], 1.0], gaps)
    wrong, _ = remember(record, [*scores[:7], 0.0], gaps)
    assert wrong.due < right.due
    assert recall(wrong, right.due) < recall(right, right.due)


def test_right_but_unsure_comes_back_sooner_than_right(record):
    scores = [1.0, 1.0, 1.0]
    sure, _ = remember(record, scores, confidence="sure")
    unsure, _ = remember(record, scores, confidence="unsure")
    assert unsure.due < sure.due


def test_a_pass_counts_as_not_known(record):
    memory, last = remember(record, [1.0, 0.0], passed=True)
    assert memory.wrong
    assert memory.due <= last + timedelta(hours=1)


def test_half_right_shows_something_remembered_and_less_does_not(record):
    half, last = remember(record, [1.0, 0.5])
    less, _ = remember(record, [1.0, 0.499])
    assert (half.wrong, less.wrong) == (False, True)
    assert less.due <= last + timedelta(hours=1) < half.due


def test_what_was_never_asked_is_guessed(start_of_time):
    assert recall(None, start_of_time) == UNSEEN


def test_sure_and_wrong_is_told_from_wrong(record):
    assert remember(record, [0.0], confidence="sure")[0].deceived
    assert not remember(record, [0.0], confidence="unsure")[0].deceived
    assert not remember(record, [1.0], confidence="sure")[0].deceived


def test_what_keeps_slipping_is_a_leech_until_it_is_right(record):
    assert not remember(record, [0.0] * (LEECH - 1))[0].leech
    assert remember(record, [0.0] * LEECH)[0].leech
    assert not remember(record, [*[0.0] * LEECH, 1.0])[0].leech


@pytest.mark.parametrize("versions", [{}, {"one": "v2"}])
def test_answers_to_an_item_that_has_changed_or_gone_are_no_memory_of_it(record, versions):
    assert memories([record()], versions) == {}


@given(scores=SCORES, gaps=GAPS)
def test_the_order_in_which_records_come_does_not_matter(record, scores, gaps):
    after, records = timedelta(), []
    for score, gap in zip(scores, gaps, strict=False):
        after += gap * DAY
        records.append(record(after=after, score=score))
    versions = {"one": "v1"}
    assert memories(reversed(records), versions) == memories(records, versions)
