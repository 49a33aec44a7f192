"""A bank is edited while an exam lies open: what was answered no longer fits, the rest goes on."""

import pytest

from grader.authoring.new import new_question
from grader.content.blueprint import STANDARD

BLUEPRINT = """\
title: {ja: 小さな模擬試験, en: A small mock exam}
questions: 2
minutes: 10
options: 4
pass_mark: [0.6, 0.7]
areas:
  - name: {ja: 深層学習, en: Deep learning}
    topics: ["3"]
    share: 1
"""
DISTRACTOR = """\
    - distractor: {ja: 別の答え, en: Another answer}
      because: {ja: 合わないから。, en: It does not fit.}
"""


@pytest.fixture
def bank(tmp_path):
    """Two questions; a distractor more or less can be put into both."""
    root = tmp_path / "content"
    (root / "questions").mkdir(parents=True)
    (root / "blueprints").mkdir()
    (root / "blueprints" / f"{STANDARD}.yaml").write_text(BLUEPRINT, encoding="utf-8")
    for number in range(2):
        new_question(root, "single", f"one-{number}", "bank")
    return root / "questions" / "bank.yaml"


@pytest.fixture
def left_open(bank, cut_off):
    """Leave an exam after its first question, with the last option as the answer to it."""
    text = bank.read_text(encoding="utf-8")
    assert text.count("  options:\n") == 2
    longer = text.replace("  options:\n", "  options:\n" + DISTRACTOR)
    bank.write_text(longer, encoding="utf-8")
    last = 1 + (text.count("distractor:") + text.count("key:")) // 2
    root = bank.parents[1]
    cut_off("--content", root, "exam", "--seed", "1", typed=f"{last}\n", until="Question 2/2")
    bank.write_text(text, encoding="utf-8")
    return root


def test_an_answer_that_is_no_option_any_more_counts_as_none(left_open, shiken, saved):
    done = shiken("--content", left_open, "exam", typed="1\n")
    assert done.returncode == 0, done.stderr
    assert "Not answered: 1" in done.stdout
    assert saved("select response, passed from answers order by id") == [("", 1), ("1", 0)]


def test_its_question_can_be_gone_back_to_and_answered_again(left_open, shiken, saved):
    done = shiken("--content", left_open, "exam", typed=":b\n2\n1\nh\n")
    assert done.returncode == 0, done.stderr
    assert "your answer so far" not in done.stdout
    assert saved("select response, passed from answers order by id") == [("2", 0), ("1", 0)]


def test_an_exam_whose_blueprint_is_gone_is_kept_until_another_is_wanted(left_open, shiken, saved):
    standard = left_open / "blueprints" / f"{STANDARD}.yaml"
    standard.rename(standard.with_name("other.yaml"))
    done = shiken("--content", left_open, "exam")
    assert done.returncode == 2
    assert f"its blueprint `{STANDARD}` is not in this content" in done.stderr
    assert "--content DIR" in done.stderr
    assert "--blueprint other" in done.stderr
    assert saved("select count(*) from papers where finished is null") == [(1,)]
    done = shiken("--content", left_open, "exam", "--blueprint", "other")
    assert done.returncode == 0
    assert saved("select count(*) from papers where finished is null") == [(0,)]


def test_half_of_one_question_is_one(bank, shiken):
    root = bank.parents[1]
    standard = root / "blueprints" / f"{STANDARD}.yaml"
    text = standard.read_text(encoding="utf-8")
    standard.write_text(text.replace("questions: 2", "questions: 1"), encoding="utf-8")
    done = shiken("--content", root, "exam", "--half", typed="1\n")
    assert done.returncode == 0
    assert "1 questions in 5:00." in done.stdout
