"""Draw the paper of a mock exam: areas by their share, headings by their weight, groups together.

Only the last group of an area may be cut: its first questions come, as many as there is room for.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from random import Random
from typing import TypeVar

from grader.content.blueprint import Blueprint
from grader.content.syllabus import in_exam, order_of, weight_of
from grader.quiz.wish import Askable

A = TypeVar("A", bound=Askable)
LEAST = 1e-6  # a heading that has its share is only drawn when no other is left
CHOICES = ("single", "numeric", "blank")
"""Kinds that can be asked with options, as the exam does."""


def draw_paper(
    blueprint: Blueprint, items: Iterable[A], asked: Mapping[str, int], rng: Random, *, count: int
) -> tuple[A, ...]:
    """Return the questions in the order of the paper.

    `asked` gives how often an item was in earlier papers: those least often come first. A bank
    that is too small gives a shorter paper, never a question twice.
    """
    fit = [item for item in items if item.kind in CHOICES and in_exam(item.topic)]
    numbers = shared(count, [area.share for area in blueprint.areas])
    paper: list[A] = []
    for area, number in zip(blueprint.areas, numbers, strict=True):
        pool = [item for item in fit if blueprint.area(item.topic) is area]
        drawn = list(_drawn(_units(pool, asked, rng), number, rng))
        drawn.sort(key=lambda unit: order_of(unit[0].topic))
        paper += chain.from_iterable(drawn)
    return tuple(paper)


def shared(count: int, shares: Sequence[float]) -> list[int]:
    """Return whole numbers that sum to `count`, each next to its share (largest remainder)."""
    exact = [count * share / sum(shares) for share in shares]
    whole = [int(part) for part in exact]
    order = sorted(range(len(shares)), key=lambda place: whole[place] - exact[place])
    for place in order[: count - sum(whole)]:
        whole[place] += 1
    return whole


def _units(
    pool: Sequence[A], asked: Mapping[str, int], rng: Random
) -> dict[str, list[tuple[A, ...]]]:
    """Return for each heading its groups and single items, what was asked least often last."""
    joined: dict[str, list[A]] = {}
    for item in pool:
        joined.setdefault(item.group or f"/{item.id}", []).append(item)
    found: dict[str, list[tuple[A, ...]]] = {}
    for unit in rng.sample(list(joined.values()), len(joined)):
        found.setdefault(unit[0].topic, []).append(tuple(unit))
    for units in found.values():
        units.sort(key=lambda unit: -max(asked.get(item.id, 0) for item in unit))
    return found


def _drawn(
    units: dict[str, list[tuple[A, ...]]], number: int, rng: Random
) -> Iterator[tuple[A, ...]]:
    """Yield units of that many items in all, on the average from each heading by its weight.

    A heading is drawn by what it still lacks, and less often where its next unit brings much.
    """
    weights = {topic: weight_of(topic) for topic in units}
    lacks = {topic: number * weight / sum(weights.values()) for topic, weight in weights.items()}
    left = number
    while left and (open_ := [topic for topic in units if units[topic]]):
        chances = [max(lacks[topic], LEAST) / len(units[topic][-1]) for topic in open_]
        topic = rng.choices(open_, chances)[0]
        unit = units[topic].pop()[:left]
        for item in unit:
            if item.topic in lacks:
                lacks[item.topic] -= 1
        left -= len(unit)
        yield unit
