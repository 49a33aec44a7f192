"""Will I pass? The chance of passing an exam of this blueprint, and what would raise it most.

Many exams are drawn from the posterior of the abilities. Nobody outside knows the pass mark, so it
is drawn too, anywhere between the two that the blueprint names.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from grader.content.blueprint import Area, Blueprint
from grader.content.syllabus import syllabus, weight_of
from grader.quiz.ability import Ability, Array, chance, difficulty_of, estimate
from grader.quiz.drawing import shared
from grader.quiz.evidence import EXAM_FLOOR, Evidence

ENOUGH = 30  # answers below which nothing is foretold
DRAWS = 4000
DEGREES = np.array([1.0, 2.0, 3.0, 4.0, 5.0])
MIX = np.array([0.1, 0.3, 0.35, 0.2, 0.05])
"""Of the degrees of difficulty in an exam; a judgement, near that of the shipped bank."""
SPREAD = 3.0  # no answer counts for more than so many others, or for less than their part
PULL = 4  # imagined answers


@dataclass(frozen=True, slots=True)
class AreaForecast:
    """The rate to be expected in one area, and how sure that is."""

    area: Area
    answers: int
    rate: float
    low: float
    """Nine of ten exams lie between `low` and `high`."""
    high: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """The chance of passing; `low` if the highest pass mark holds, `high` if the lowest does."""

    chance: float
    low: float
    high: float
    rate: float
    """The rate to be expected in the whole exam."""
    answers: int
    areas: tuple[AreaForecast, ...]


def readiness(answers: Sequence[Evidence], blueprint: Blueprint, seed: int = 0) -> Readiness | None:
    """Return the forecast; None when there are too few answers to say anything."""
    placed = [(one, _place(blueprint, one.topic)) for one in answers]
    counted = [(one, place) for one, place in placed if place is not None]
    if len(counted) < ENOUGH:
        return None
    places = [place for _, place in counted]
    taken = [one for one, _ in counted]
    ability = estimate(taken, places, _counts(taken), len(blueprint.areas))
    return _forecast(ability, blueprint, places, seed)


def _counts(answers: Sequence[Evidence]) -> Array:
    """Return how much each answer counts, so that headings weigh as they do in the exam.

    Practice serves what is weak more often than the exam does. The weights sum to the size of a
    sample that would be as informative (Kish, "Survey Sampling", 1965).
    """
    topics = [one.topic for one in answers]
    asked = Counter(topics)
    share = np.array([weight_of(topic) / asked[topic] for topic in topics])
    weight = np.clip(share / np.mean(share), 1 / SPREAD, SPREAD)
    return np.asarray(weight * weight.sum() / (weight**2).sum())


def _place(blueprint: Blueprint, topic: str) -> int | None:
    area = blueprint.area(topic)
    return None if area is None else blueprint.areas.index(area)


def _forecast(
    ability: Ability, blueprint: Blueprint, places: Sequence[int], seed: int
) -> Readiness:
    count = np.array(shared(blueprint.questions, [area.share for area in blueprint.areas]))
    drawn = ability.draws(DRAWS, np.random.default_rng(seed))
    right = _exams(drawn, count, seed)
    total = right.sum(axis=1) / count.sum()
    low, high = blueprint.pass_mark
    now = _passing(total, low, high)
    areas = []
    for place, area in enumerate(blueprint.areas):
        rates = right[:, place] / max(1, count[place])
        areas.append(
            AreaForecast(
                area=area,
                answers=places.count(place),
                rate=float(rates.mean()),
                low=float(np.quantile(rates, 0.05)),
                high=float(np.quantile(rates, 0.95)),
            )
        )
    return Readiness(
        chance=now,
        low=float((total >= high).mean()),
        high=float((total >= low).mean()),
        rate=float(total.mean()),
        answers=len(places),
        areas=tuple(areas),
    )


def study_next(
    answers: Sequence[Evidence], found: Readiness, blueprint: Blueprint, count: int = 3
) -> tuple[str, ...]:
    """Return the headings in which most points of the exam are still to be won.

    The rate of a heading is drawn towards that of its area by a few imagined answers.
    """
    expected = {one.area: one.rate for one in found.areas}
    scores: dict[str, list[float]] = {}
    for one in answers:
        scores.setdefault(one.topic, []).append(one.score)
    missing = {}
    for topic in syllabus().values():
        area = blueprint.area(topic.code)
        if topic.weight and topic.exam and area is not None:
            known = scores.get(topic.code, [])
            rate = (sum(known) + PULL * expected[area]) / (len(known) + PULL)
            missing[topic.code] = topic.weight * (1 - rate)
    return tuple(sorted(missing, key=lambda code: -missing[code])[:count])


def _exams(ability: Array, count: NDArray[np.int64], seed: int) -> Array:
    """Return how many are right in each area (draws, K), the luck of the day included."""
    curve = chance(ability[:, :, None], difficulty_of(DEGREES), EXAM_FLOOR)
    rng = np.random.default_rng((seed, 1))
    return rng.binomial(count, (curve * MIX).sum(axis=2)).astype(float)


def _passing(total: Array, low: float, high: float) -> float:
    """Return the chance that the rate reaches a pass mark that lies anywhere in between."""
    if high == low:
        return float((total >= low).mean())
    return float(np.clip((total - low) / (high - low), 0, 1).mean())
