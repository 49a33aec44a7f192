"""No question is asked twice, nor in nearly the same words."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from math import ceil

from grader.authoring.material import Material, problem
from grader.authoring.rule import Rule
from grader.content.bank import Entry
from grader.content.kinds.blank import Blank
from grader.content.text import LANGUAGES, Language, words_in
from grader.errors import Problem
from grader.message import say

Shingles = frozenset[str]
LENGTH = {"en": 5, "ja": 3}
"""Characters in a shingle."""

ALIKE = 0.55
"""Shingles that two stems share, of all that they have. Different questions of the shipped bank
share 0.44 at most, unless they are of one group."""


class NearDuplicates(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        told: set[tuple[int, int]] = set()
        for language in LANGUAGES:
            stems = [shingles(entry, language) for entry in material.entries]
            for first, second, likeness in sorted(alike(stems, ALIKE)):
                earlier, later = material.entries[first], material.entries[second]
                if (first, second) in told or _siblings(earlier, later, likeness):
                    continue
                told.add((first, second))
                yield problem(
                    later,
                    ("stem", language),
                    say(
                        "nearly the question of `{id}` ({file}, line {line}): {likeness:.0%} alike",
                        id=earlier.item.id,
                        file=earlier.document.file.name,
                        line=earlier.document.line(earlier.place),
                        likeness=likeness,
                    ),
                    say("Keep one, ask for something else, or make them a `group`."),
                )


def shingles(entry: Entry, language: Language) -> Shingles:
    """Return the stem in overlapping pieces; numbers count as one, and spaces as nothing."""
    text = words_in(entry.item.stem, language)
    if isinstance(entry.item, Blank):
        text += entry.item.listing
    text = re.sub(r"\{\w+\}|\d+(?:\.\d+)?", "0", text.lower())
    text = "".join(character for character in text if character.isalnum())
    size = LENGTH[language]
    return frozenset(text[at : at + size] for at in range(max(1, len(text) - size + 1)))


def alike(sets: Sequence[Shingles], least: float) -> Iterator[tuple[int, int, float]]:
    """Yield every pair whose Jaccard index is `least` or more.

    Two such sets share one of their rarest members: all but `least` of a set may be missing in the
    other, so of the first (1 - least) n + 1 in order of rarity one is common. Only sets that meet
    there and are of like size are compared (Chaudhuri, Ganti and Kaushik, 2006).
    """
    frequency = Counter(member for members in sets for member in members)
    met: defaultdict[str, list[int]] = defaultdict(list)
    for number in sorted(range(len(sets)), key=lambda number: len(sets[number])):
        members = sets[number]
        rarest = sorted(members, key=lambda member: (frequency[member], member))
        prefix = rarest[: len(members) - ceil(least * len(members)) + 1]
        smallest = least * len(members)
        for other in {one for member in prefix for one in met[member]}:
            if len(sets[other]) < smallest:
                continue
            common = len(members & sets[other])
            index = common / (len(members) + len(sets[other]) - common)
            if index >= least:
                yield min(other, number), max(other, number), index
        for member in prefix:
            met[member].append(number)


def _siblings(one: Entry, two: Entry, likeness: float) -> bool:
    """Items of a group share a situation, so their stems may; but not all of it."""
    return likeness < 1 and bool(one.item.group) and one.item.group == two.item.group
