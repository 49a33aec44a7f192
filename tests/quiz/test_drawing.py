"""A paper holds what its blueprint says: laws over any bank."""

from collections import Counter
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.bank import read_bank
from grader.content.blueprint import read_blueprint
from grader.content.syllabus import in_exam, syllabus
from grader.quiz.drawing import CHOICES, draw_paper, shared

ROOT = Path(__file__).parents[2]
FAMILIES = {"-".join(code.split("-")[:2]) for code in syllabus() if "-" in code}
CODES = sorted({*syllabus(), *FAMILIES})  # a question may be about an area or a family, too
KINDS = st.sampled_from(["single", "numeric", "blank", "term", "points"])
BANK = st.lists(st.tuples(st.sampled_from(CODES), KINDS, st.integers(0, 30)), max_size=120)


@pytest.fixture(scope="module")
def blueprint():
    return read_blueprint(ROOT, "e-shikaku")


@pytest.fixture(scope="module")
def bank(line):
    return [
        line(item.id, item.kind, item.topic, group=item.group) for item in read_bank(ROOT).items
    ]


def lines(line, drawn):
    return [
        line(f"item-{n}", kind, topic, group=f"group-{group}" if group < 15 else "")
        for n, (topic, kind, group) in enumerate(drawn)
    ]


@given(count=st.integers(0, 300), shares=st.lists(st.floats(0.1, 100), min_size=1, max_size=9))
def test_shares_become_whole_numbers_next_to_them_that_sum_to_the_whole(count, shares):
    whole = shared(count, shares)
    assert sum(whole) == count
    for number, share in zip(whole, shares, strict=True):
        assert abs(number - count * share / sum(shares)) < 1


@given(drawn=BANK, seed=st.integers())
def test_no_question_comes_twice_and_each_is_a_choice_of_the_exam(line, blueprint, drawn, seed):
    count = 1 + seed % 150
    paper = draw_paper(blueprint, lines(line, drawn), {}, Random(seed), count=count)
    assert len({one.id for one in paper}) == len(paper) <= count
    assert all(one.kind in CHOICES and in_exam(one.topic) for one in paper)


@given(drawn=BANK, seed=st.integers())
def test_the_areas_come_in_order_and_take_no_more_than_their_share(line, blueprint, drawn, seed):
    paper = draw_paper(blueprint, lines(line, drawn), {}, Random(seed), count=52)
    areas = [blueprint.areas.index(blueprint.area(one.topic)) for one in paper]
    assert areas == sorted(areas)
    most = shared(52, [area.share for area in blueprint.areas])
    assert all(areas.count(place) <= number for place, number in enumerate(most))


def test_within_an_area_the_headings_come_in_the_order_of_the_syllabus(blueprint, bank):
    paper = draw_paper(blueprint, bank, {}, Random(1), count=104)
    singles = [one for one in paper if not one.group]
    codes = [tuple(map(int, one.topic.split("-"))) for one in singles]
    assert codes == sorted(codes)


@given(drawn=BANK, seed=st.integers())
def test_the_questions_of_a_group_stand_together(line, blueprint, drawn, seed):
    paper = draw_paper(blueprint, lines(line, drawn), {}, Random(seed), count=104)
    for area in blueprint.areas:
        groups = [one.group or one.id for one in paper if area.holds(one.topic)]
        changes = sum(a != b for a, b in pairwise(groups))
        assert changes == max(0, len(set(groups)) - 1)


@pytest.mark.parametrize("topic", ["3", "3-5", "3-5-2"])
def test_a_question_about_an_area_or_a_family_can_be_drawn(line, blueprint, topic):
    one = line(topic=topic)
    assert draw_paper(blueprint, [one], {}, Random(1), count=104) == (one,)


def test_the_shipped_bank_fills_the_exam_by_its_shares(blueprint, bank):
    paper = draw_paper(blueprint, bank, {}, Random(1), count=104)
    assert len(paper) == 104
    counted = Counter(blueprint.area(one.topic).name.en for one in paper)
    assert list(counted.values()) == shared(104, [area.share for area in blueprint.areas])
    grouped = Counter(one.group for one in paper if one.group)
    assert sum(size for size in grouped.values() if size > 1) > 104 / 3


def test_over_many_papers_headings_are_asked_by_their_weight(blueprint, bank):
    asked = Counter()
    for seed in range(60):
        asked.update(one.topic for one in draw_paper(blueprint, bank, {}, Random(seed), count=104))
    heavy, light = asked["3-6-1"], asked["3-3-2"]  # 12 to 3
    assert 2 < heavy / light < 8


def test_the_next_paper_asks_what_the_last_one_did_not(blueprint, bank):
    first = draw_paper(blueprint, bank, {}, Random(1), count=104)
    asked = {one.id: 1 for one in first}
    second = draw_paper(blueprint, bank, asked, Random(1), count=104)
    other = draw_paper(blueprint, bank, {}, Random(2), count=104)
    assert len({*first} & {*second}) < len({*first} & {*other}) / 2


def test_a_paper_can_be_drawn_again(blueprint, bank):
    one, other = (draw_paper(blueprint, bank, {}, Random(9), count=52) for _ in range(2))
    assert one == other
