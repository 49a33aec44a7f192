"""The syllabus: its headings, and which codes a topic may be."""

import pytest

from grader.content.syllabus import (
    in_exam,
    order_of,
    syllabus,
    topic_exists,
    topic_title,
    weight_of,
)


def test_there_are_five_areas_and_73_headings():
    codes = list(syllabus())
    assert [code for code in codes if "-" not in code] == ["1", "2", "3", "4", "5"]
    assert sum("-" in code for code in codes) == 73


def test_every_heading_lies_in_an_area_and_follows_the_one_before():
    order = list(map(order_of, syllabus()))
    assert order == sorted(order)
    assert len(set(order)) == len(order)
    assert all(code[:1] in order for code in order)


def test_an_area_or_a_family_is_in_the_exam_when_any_of_it_is():
    headings = {code: topic.exam for code, topic in syllabus().items() if "-" in code}
    assert {code: in_exam(code) for code in headings} == headings
    assert in_exam("3")
    assert in_exam("3-5")
    assert not in_exam("9")


def test_a_question_that_is_about_no_single_heading_weighs_one_part():
    assert weight_of("3-5-2") == syllabus()["3-5-2"].weight > 1
    assert weight_of("3") == weight_of("3-5") == 1


def test_every_heading_has_a_title_in_both_languages():
    for topic in syllabus().values():
        assert topic.title.ja.strip()
        assert topic.title.en.isascii() or "’" in topic.title.en or "–" in topic.title.en
        assert isinstance(topic.exam, bool)


def test_every_heading_has_its_share_and_the_heart_of_the_bank_the_largest():
    weights = {code: topic.weight for code, topic in syllabus().items() if "-" in code}
    assert min(weights.values()) == 1
    assert 300 < sum(weights.values()) < 340
    assert {"3-5-2", "3-6-1"} <= set(sorted(weights, key=lambda code: -weights[code])[:3])


@pytest.mark.parametrize("code", ["3", "3-5", "3-5-2", "1-1-1"])
def test_areas_families_and_headings_exist(code):
    assert topic_exists(code)


@pytest.mark.parametrize("code", ["", "6", "3-", "3-55", "3-5-99", "3-5-2-1", "3-5-", "-"])
def test_other_codes_do_not(code):
    assert not topic_exists(code)


def test_a_heading_has_a_title_and_a_family_only_its_code():
    assert topic_title("2").en == "Machine learning"
    assert topic_title("3-5").en == topic_title("3-5").ja == "3-5"
