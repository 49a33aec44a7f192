"""What is asked, and in which order: laws over any history."""

from datetime import timedelta
from itertools import groupby, pairwise
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.syllabus import syllabus
from grader.errors import LearnerError
from grader.quiz.memory import memories, recall
from grader.quiz.plan import Situation, Turn, begun_at_once, choose, turn
from grader.quiz.wish import ONLY, Wish

DAY = timedelta(days=1)
HEADINGS = sorted(code for code in syllabus() if "-" in code)
NUMBERS = st.lists(st.integers(0, 60), min_size=1, max_size=25, unique=True)
ANSWER = st.tuples(
    st.floats(0, 60), st.sampled_from([0.0, 0.5, 1.0]), st.sampled_from(["", "sure", "unsure"])
)


def bank(line, numbers, group=lambda number: ""):
    return tuple(
        line(f"item-{number}", topic=HEADINGS[number], group=group(number)) for number in numbers
    )


def situated(record, items, answers, exam=None):
    """Return the situation 60 days on; `answers` gives for each place (day, score, confidence)."""
    records = [
        record(items[place].id, after=day * DAY, score=score, confidence=confidence)
        for place, (day, score, confidence) in answers
        if place < len(items)
    ]
    now = record(after=60 * DAY).answered
    known = memories(records, {item.id: item.version for item in items})
    return Situation(known, now, exam=exam and now + exam * DAY)


PAST = st.fixed_dictionaries(
    {
        "numbers": NUMBERS,
        "history": st.lists(st.tuples(st.integers(0, 24), ANSWER), max_size=40),
        "exam": st.one_of(st.none(), st.integers(1, 90)),
        "count": st.integers(1, 99),
        "seed": st.integers(),
    }
)


@pytest.fixture(scope="module")
def planned(line, record):
    """Plan for a drawn past; return the items there are, the situation and the plan."""

    def make(past, group=lambda number: ""):
        items = bank(line, past["numbers"], group)
        situation = situated(record, items, past["history"], past["exam"])
        plan = choose(items, Wish(count=past["count"]), situation, Random(past["seed"]))
        return items, situation, plan

    return make


@given(past=PAST)
def test_a_plan_asks_as_many_as_wished_and_nothing_twice(planned, past):
    items, _, plan = planned(past)
    wanted = min(past["count"], len(items))
    assert len({one.id for one in plan}) == len(plan) == wanted
    assert set(plan) <= set(items)


@given(past=PAST)
def test_the_turns_come_in_their_order(planned, past):
    _, situation, plan = planned(past)
    turns = [turn(situation.memories.get(one.id), situation) for one in plan]
    assert turns == sorted(turns)


@given(past=PAST)
def test_of_what_is_due_the_most_forgotten_comes_first(planned, past):
    _, situation, plan = planned(past | {"exam": None})
    due = [situation.memories.get(one.id) for one in plan]
    chances = [
        recall(one, situation.now) for one in due if one and turn(one, situation) is Turn.DUE
    ]
    assert chances == sorted(chances)


@given(numbers=NUMBERS, seed=st.integers())
def test_before_an_exam_the_heaviest_heading_is_covered_first(line, record, numbers, seed):
    items = bank(line, numbers)
    plan = choose(items, Wish(count=99), situated(record, items, [], 30), Random(seed))
    topics = syllabus()
    weights = [topics[one.topic].weight if topics[one.topic].exam else 0 for one in plan]
    assert weights == sorted(weights, reverse=True)


def test_before_an_exam_every_heading_gets_questions_by_its_weight(line, record):
    items = [line(f"{code}-{n}", topic=code) for code in ("3-5-2", "4-8-1") for n in range(40)]
    plan = choose(items, Wish(count=39), situated(record, items, [], 30), Random(1))
    heavy = sum(one.topic == "3-5-2" for one in plan)
    assert 32 <= heavy <= 34  # 11 to 2


def test_before_an_exam_a_heading_that_was_practised_waits_for_one_that_was_not(line, record):
    items = [line(f"{code}-{n}", topic=code) for code in ("3-5-1", "3-5-2") for n in range(20)]
    practised = [(place, (1.0, 1.0, "")) for place, one in enumerate(items) if place < 15]
    plan = choose(items, Wish(count=10), situated(record, items, practised, 30), Random(1))
    weights = [syllabus()[code].weight for code in ("3-5-1", "3-5-2")]
    assert weights[1] * 15 > weights[0] * 10  # ten of the second are less than its share
    assert {one.topic for one in plan} == {"3-5-2"}


def test_before_an_exam_new_questions_come_before_reviews_and_after_it_reviews_do(line, record):
    items = (line("seen"), line("new"))
    history = [(0, (1.0, 0.0, ""))]
    before, after = (
        choose(items, Wish(), situated(record, items, history, exam), Random(1))
        for exam in (5, None)
    )
    assert [one.id for one in before] == ["new", "seen"]
    assert [one.id for one in after] == ["seen", "new"]


@pytest.mark.parametrize("exam", [None, 20])
def test_sure_and_wrong_comes_back_before_everything(line, record, exam):
    items = tuple(line(name) for name in ("unsure", "new", "sure", "right"))
    history = [(0, (9.0, 0.0, "unsure")), (2, (59.999, 0.0, "sure")), (3, (2.0, 1.0, "sure"))]
    plan = choose(items, Wish(), situated(record, items, history, exam), Random(1))
    assert plan[0].id == "sure"


@given(past=PAST)
def test_the_items_of_a_group_stand_together_in_their_authors_order(planned, past):
    items, situation, plan = planned(
        past, group=lambda number: f"group-{number // 20}" if number % 3 else ""
    )
    for one in {item.group for item in items if item.group}:
        for wanted in Turn:
            places = [
                place
                for place, item in enumerate(plan)
                if item.group == one and turn(situation.memories.get(item.id), situation) is wanted
            ]
            assert not places or places == list(range(places[0], places[0] + len(places)))
            asked = [items.index(plan[place]) for place in places]
            assert asked == sorted(asked)


@given(past=PAST)
def test_a_plan_can_be_made_again(planned, past):
    assert planned(past) == planned(past)


def test_among_equals_chance_decides(line, record):
    items = tuple(line(f"item-{number}") for number in range(5))
    situation = situated(record, items, [])
    first = {choose(items, Wish(count=1), situation, Random(seed))[0].id for seed in range(60)}
    assert len(first) == 5


def test_only_takes_what_it_says(line, record):
    items = tuple(line(name) for name in ("wrong", "right", "new", "forgotten"))
    history = [(0, (59.999, 0.0, "")), (1, (59.9, 1.0, "")), (3, (1.0, 1.0, ""))]
    made = situated(record, items, history)
    situation = Situation(made.memories, made.now, marked={"new", "right"})
    asked = {
        only: {one.id for one in choose(items, Wish(only=only), situation, Random(1))}
        for only in ONLY
    }
    assert asked == {
        "due": {"forgotten"},
        "new": {"new"},
        "wrong": {"wrong"},
        "marked": {"new", "right"},
    }


@pytest.mark.parametrize(
    ("only", "words"),
    [
        ("due", "Nothing is due"),
        ("new", "nothing new"),
        ("wrong", "was wrong the last time"),
        ("marked", "is marked"),
    ],
)
def test_when_nothing_is_left_the_learner_reads_why_and_what_to_do(line, record, only, words):
    items = (line("seen"),)
    situation = situated(record, items, [(0, (59.9999, 1.0, ""))])
    with pytest.raises(LearnerError) as caught:
        choose(items, Wish(only=only), situation, Random(1))
    assert words in str(caught.value)
    assert "`shiken quiz`" in str(caught.value.hint)


@given(waiting=st.lists(st.booleans(), min_size=1, max_size=9), groups=st.data())
def test_a_session_begins_with_what_nobody_waits_for_and_keeps_groups_together(
    line, waiting, groups
):
    sizes = groups.draw(st.lists(st.integers(1, 3), min_size=len(waiting), max_size=len(waiting)))
    names = [f"g{i}" if size > 1 else "" for i, size in enumerate(sizes) for _ in range(size)]
    items = tuple(
        line(f"item-{i}", group=name, kind="numeric" if waiting[i % len(waiting)] else "single")
        for i, name in enumerate(names)
    )
    begun = begun_at_once(items, lambda item: item.kind == "numeric")
    assert sorted(begun, key=lambda item: item.id) == sorted(items, key=lambda item: item.id)
    heads = [b for a, b in pairwise((None, *items)) if not (a and b.group and a.group == b.group)]
    ready = [item for item in heads if item.kind == "single"]
    assert begun[0] == (ready or items)[0]
    runs = [name for name, _ in groupby(item.group for item in begun) if name]
    assert len(runs) == len(set(runs))
    others = [item for item in begun if item.group != begun[0].group or not item.group]
    left = [item for item in others if item != begun[0]]
    assert left == [item for item in items if item in left]
