"""The bank holds what was asked of it: enough of each kind and heading, and every seed row."""

import importlib.util
import sys
from collections import Counter
from pathlib import Path

import pytest

from grader.content.syllabus import syllabus

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def tool():
    spec = importlib.util.spec_from_file_location("coverage_page", ROOT / "tools/coverage_page.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks its own module up
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def found(tool):
    return tool.survey()


def test_every_row_of_the_seed_texts_is_covered(found):
    left = [f"{row.row} {row.says}" for row in found.uncovered()]
    assert left == [], "\n".join(["rows that no question or exercise covers:", *left])


def test_kinds_headings_and_the_whole_have_as_many_questions_as_wanted(found):
    left = [f"{what}: {there} of {wanted}" for what, there, wanted in found.too_few()]
    assert left == [], "\n".join(["too few:", *left])


def test_a_third_of_the_questions_stand_in_groups_of_three_or_four(found):
    share = found.in_groups
    assert share >= found.wanted["in_groups_of_three_or_four"], f"only {float(share):.0%}"


def test_the_page_is_current(tool, found):
    assert tool.PAGE.read_text(encoding="utf-8") == tool.page(found), (
        "run `python tools/coverage_page.py`"
    )


def test_every_heading_of_the_syllabus_has_a_wanted_number(found):
    headings = {code for code in syllabus() if code.count("-") == 2}
    assert set(found.wanted["headings"]) == headings
    assert sum(found.wanted["headings"].values()) == 321


def test_the_rows_are_numbered_without_a_gap(found):
    rows = Counter(row.row for row in found.rows)
    numbers = {"S0": 62, "S1": 50, "S2": 10, "S3": 12, "S4": 22}
    assert set(rows) == {
        f"{text}-{n:02}" for text, last in numbers.items() for n in range(1, last + 1)
    }
    assert set(rows.values()) == {1}


def test_origins_and_rows_name_only_what_exists(found):
    assert set(found.by_row) <= {row.row for row in found.rows}
    assert {slug for row in found.rows for slug in row.exercises} <= set(found.slugs)


def test_an_origin_may_name_several_rows_and_a_range(tool):
    assert tool.ROWS.findall("syllabus 3-5-2; S0-09..11, S4-10") == [
        ("S0", "09", "11"),
        ("S4", "10", ""),
    ]


def test_what_is_missing_is_told(tool, found):
    poor = tool.Coverage(
        tool.Bank((), ()),
        (),
        found.wanted,
        (tool.Row("S9-01", "something"), tool.Row("S9-02", "no", (), "empty")),
    )
    assert [row.row for row in poor.uncovered()] == ["S9-01"]
    told = {what: (there, wanted) for what, there, wanted in poor.too_few()}
    assert told["questions"] == (0, 480)
    assert told["order and match"] == (0, 20)
    assert told["heading 3-6-1"] == (0, 12)
