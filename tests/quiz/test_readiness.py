"""The chance of passing: laws, and what it refuses to say."""

from pathlib import Path
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.content.blueprint import read_blueprint
from grader.content.syllabus import syllabus
from grader.quiz.ability import AREA_SD, BASE_SD, chance, difficulty_of, estimate
from grader.quiz.evidence import Evidence, evidence
from grader.quiz.readiness import ENOUGH, readiness, study_next

EXAM = read_blueprint(Path(__file__).parents[2], "e-shikaku")
HEADINGS = [topic.code for topic in syllabus().values() if topic.weight and topic.exam]
ANSWER = st.builds(
    Evidence,
    topic=st.sampled_from(HEADINGS),
    difficulty=st.integers(1, 5),
    score=st.sampled_from([0.0, 0.5, 1.0]),
    floor=st.sampled_from([0.0, 0.1, 0.25]),
)


def answers(rate, count=100, seed=1):
    rng = Random(seed)
    return [
        Evidence(rng.choice(HEADINGS), rng.choice([2, 3]), float(rng.random() < rate), 0.25)
        for _ in range(count)
    ]


@settings(max_examples=25)
@given(given_=st.lists(ANSWER, min_size=ENOUGH, max_size=80))
def test_chances_and_rates_are_such_and_lie_within_their_intervals(given_):
    found = readiness(given_, EXAM)
    assert 0 <= found.low <= found.chance <= found.high <= 1
    for area in found.areas:
        assert 0 <= area.low <= area.rate <= area.high <= 1
    assert sum(area.answers for area in found.areas) == len(given_) == found.answers


def test_who_knows_more_has_a_better_chance():
    chances = [readiness(answers(rate), EXAM).chance for rate in (0.3, 0.5, 0.65, 0.8, 0.95)]
    assert chances == sorted(chances)
    assert chances[0] < 0.05
    assert chances[-1] > 0.95


def test_wrong_answers_to_one_heading_say_less_than_the_same_all_over():
    """Practice serves what is weak more often than the exam does."""
    deep = [code for code in HEADINGS if code.startswith("3-")]
    right = [Evidence(code, 3, 1.0, 0.25) for code in deep]

    def rate(wrong):
        return readiness([*right, *(Evidence(code, 3, 0.0, 0.25) for code in wrong)], EXAM).rate

    assert rate(deep[:1] * len(deep)) > rate(deep) + 0.05


def test_nothing_is_foretold_from_too_few_answers():
    assert readiness(answers(0.9, ENOUGH - 1), EXAM) is None
    assert readiness(answers(0.9, ENOUGH), EXAM) is not None


def test_answers_outside_the_exam_count_for_nothing():
    foreign = [Evidence("9-9-9", 3, 1.0, 0.25)] * 100
    assert readiness(foreign, EXAM) is None


def test_more_answers_narrow_what_is_expected():
    few, many = (readiness(answers(0.6, count), EXAM) for count in (40, 900))
    width = [sum(area.high - area.low for area in found.areas) for found in (few, many)]
    assert width[1] < width[0]


def test_right_answers_to_hard_questions_say_more():
    easy, hard = (
        readiness([Evidence(h, degree, 1.0, 0.25) for h in HEADINGS], EXAM) for degree in (1, 5)
    )
    assert hard.rate > easy.rate


def test_the_same_answers_give_the_same_forecast():
    assert readiness(answers(0.6), EXAM) == readiness(answers(0.6), EXAM)


def test_what_to_study_is_heavy_and_weak():
    weak = [Evidence(h, 3, 0.0 if h == "3-6-1" else 1.0, 0.25) for h in HEADINGS for _ in range(3)]
    found = readiness(weak, EXAM)
    assert study_next(weak, found, EXAM)[0] == "3-6-1"


def test_the_estimate_finds_the_ability_that_made_the_answers():
    rng = np.random.default_rng(3)
    truth = np.array([-0.8, 0.9])
    places = [n % 2 for n in range(4000)]
    degrees = rng.integers(1, 6, 4000)
    difficulty = (degrees - 2.7) * 0.6
    right = rng.random(4000) < chance(truth[places], difficulty, 0.25)
    given_ = [
        Evidence("1", int(degree), float(score), 0.25)
        for degree, score in zip(degrees, right, strict=True)
    ]
    found = estimate(given_, places, np.ones(4000), 2)
    drawn = found.draws(2000, rng)
    assert drawn.mean(axis=0) == pytest.approx(truth, abs=0.2)


@settings(max_examples=25)
@given(given_=st.lists(st.tuples(ANSWER, st.integers(0, 2)), min_size=1, max_size=40))
def test_no_ability_nearby_explains_the_answers_better(given_):
    """The estimate is the mode of the posterior, written here as it stands in the books."""
    taken, places = zip(*given_, strict=True)
    difficulty, floor, score = np.array([(a.difficulty, a.floor, a.score) for a in taken]).T

    def log_posterior(parts):
        base, areas = parts[0], parts[1:]
        rate = chance(base + areas[list(places)], difficulty_of(difficulty), floor)
        likely = score * np.log(rate) + (1 - score) * np.log(1 - rate)
        return likely.sum() - (base / BASE_SD) ** 2 / 2 - ((areas / AREA_SD) ** 2).sum() / 2

    mode = estimate(taken, places, np.ones(len(taken)), 3).mean
    for step in (*np.eye(4), *-np.eye(4)):
        assert log_posterior(mode + 0.01 * step) < log_posterior(mode)


def test_an_area_without_answers_borrows_from_the_others_and_is_less_sure():
    given_ = [Evidence("1", 3, 1.0, 0.25)] * 40
    found = estimate(given_, [0] * 40, np.ones(40), 2)
    drawn = found.draws(4000, np.random.default_rng(1))
    asked, other = drawn.mean(axis=0)
    assert 0.5 < other < asked
    assert drawn[:, 1].std() > drawn[:, 0].std()


@pytest.fixture
def known(line):
    class Graded(line):
        difficulty = 3

    return {"one": Graded("one"), "drawn": Graded("drawn", "numeric"), "own": Graded("own")}


def test_only_first_exposures_and_fresh_numbers_count(record, known):
    records = [
        record("one", score=0.0),
        record("one", score=1.0),
        record("drawn", params={"n": 3}),
        record("drawn", params={"n": 3}),
        record("drawn", params={"n": 4}, score=0.0),
        record("own", self_marked=True),
        record("gone"),
    ]
    found = evidence(records, known)
    assert [(one.score, one.floor) for one in found] == [(0.0, 0.25), (1.0, 0.0), (0.0, 0.0)]


def test_a_pass_is_no_guess_and_an_exam_offers_four_options(record, known):
    passed = evidence([record("one", passed=True, score=0.0)], known)
    assert passed[0].floor == 0.0
    in_exam = evidence([record("drawn", paper=1)], known)
    assert in_exam[0].floor == 0.25
