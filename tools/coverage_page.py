"""Write docs/coverage.md from the bank: `python tools/coverage_page.py`. A test compares the two.

What is wanted stands in tests/content/data: numbers by heading and kind in wanted.yaml, and the
rows of the seed texts in seed_rows.yaml.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from statistics import fmean
from typing import Any

from grader.authoring.material import gather
from grader.authoring.rules.longest_key import excess
from grader.content.bank import Bank, read_bank
from grader.content.item import Item
from grader.content.library import Library
from grader.content.read_yaml import read_yaml
from grader.content.syllabus import topic_title
from grader.content.text import LANGUAGES

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "coverage.md"
DATA = ROOT / "tests" / "content" / "data"
ROWS = re.compile(r"(S\d)-(\d\d)(?:\.\.(\d\d))?")
IN_A_GROUP = (3, 4)
DIFFICULTIES = range(1, 6)
HEAD = """\
# What the content covers

Written by `python tools/coverage_page.py` from the bank and the numbers wanted of it; do not edit.

"""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a seed text asks, states or computes."""

    row: str
    says: str
    exercises: tuple[str, ...] = ()
    not_gradable: str = ""


@dataclass(frozen=True)
class Coverage:
    """The bank, held against what is wanted."""

    bank: Bank
    slugs: tuple[str, ...]
    wanted: dict[str, Any]
    rows: tuple[Row, ...]

    @cached_property
    def items(self) -> tuple[Item, ...]:
        return self.bank.items

    @cached_property
    def kinds(self) -> Counter[str]:
        return Counter(kind(item) for item in self.items)

    @cached_property
    def by_heading(self) -> dict[str, list[Item]]:
        found: defaultdict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            found[item.topic].append(item)
        return dict(found)

    @cached_property
    def by_row(self) -> dict[str, list[str]]:
        """The ids of the items that name a row in their origin; `S0-09..14` names six rows."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for item in self.items:
            for text, low, high in ROWS.findall(item.origin):
                for number in range(int(low), int(high or low) + 1):
                    found[f"{text}-{number:02}"].append(item.id)
        return dict(found)

    @cached_property
    def grouped(self) -> int:
        """How many items belong to a group of three or four."""
        sizes = Counter(item.group for item in self.items if item.group)
        return sum(size for size in sizes.values() if size in IN_A_GROUP)

    @property
    def in_groups(self) -> Fraction:
        return Fraction(self.grouped, max(1, len(self.items)))

    def uncovered(self) -> Iterator[Row]:
        """Yield the rows that no item and no exercise answers, though there is something to."""
        for row in self.rows:
            if not (row.not_gradable or row.exercises or self.by_row.get(row.row)):
                yield row

    def too_few(self) -> Iterator[tuple[str, int, int]]:
        """Yield each number that falls short, as what it counts, what is there, what is wanted."""
        if len(self.items) < self.wanted["total"]:
            yield "questions", len(self.items), self.wanted["total"]
        for entry in self.wanted["kinds"]:
            there = sum(self.kinds[kind] for kind in entry["kinds"])
            if there < entry["wanted"]:
                yield " and ".join(entry["kinds"]), there, entry["wanted"]
        for code, wanted in self.wanted["headings"].items():
            there = len(self.by_heading.get(code, ()))
            if there < wanted:
                yield f"heading {code}", there, wanted


def kind(item: Item) -> str:
    return type(item).__name__.lower()


def survey(root: Path = ROOT) -> Coverage:
    """Read the content, and what is wanted of it."""
    rows = tuple(
        Row(**{**entry, "exercises": tuple(entry.get("exercises", ()))})
        for entry in read_yaml(DATA / "seed_rows.yaml").value
    )
    wanted = read_yaml(DATA / "wanted.yaml").value
    return Coverage(read_bank(root), Library(root).slugs, wanted, rows)


def page(found: Coverage | None = None) -> str:
    """Return the whole page."""
    found = found or survey()
    parts = (_kinds(found), _difficulties(found), _lengths(found), _headings(found), _rows(found))
    return HEAD + "\n".join("\n".join(part) + "\n" for part in parts)


def _kinds(found: Coverage) -> Iterator[str]:
    yield "## By kind\n\n| kind | questions | wanted |\n|---|---|---|"
    listed = {name for entry in found.wanted["kinds"] for name in entry["kinds"]}
    for entry in found.wanted["kinds"]:
        names = " + ".join(f"`{name}`" for name in entry["kinds"])
        there = sum(found.kinds[name] for name in entry["kinds"])
        yield f"| {names} | {there} | {entry['wanted']} |"
    for name in sorted(set(found.kinds) - listed):
        yield f"| `{name}` | {found.kinds[name]} | |"
    yield f"| all | {len(found.items)} | {found.wanted['total']} |"
    grouped = f"{found.grouped} ({float(found.in_groups):.0%})"
    wanted = float(found.wanted["in_groups_of_three_or_four"])
    yield f"| in groups of three or four | {grouped} | {wanted:.0%} |"
    yield f"\nBeside them there are {len(found.slugs)} exercises."


def _difficulties(found: Coverage) -> Iterator[str]:
    yield "## By difficulty\n\n| difficulty | questions | share |\n|---|---|---|"
    counts = Counter(item.difficulty for item in found.items)
    for level in DIFFICULTIES:
        yield f"| {level} | {counts[level]} | {counts[level] / len(found.items):.0%} |"


def _lengths(found: Coverage) -> Iterator[str]:
    choices = gather(found.bank, ()).single_choices
    yield "## The longest option\n"
    shares = (
        f"{sum(excess(choice, language) > 0 for choice in choices) / len(choices):.0%} ({language})"
        for language in LANGUAGES
    )
    yield f"It is the key in {', '.join(shares)} of {len(choices)} questions with one right option."


def _headings(found: Coverage) -> Iterator[str]:
    names = sorted(found.kinds)
    yield "## By heading\n"
    yield f"| heading | | wanted | there | difficulty | {' | '.join(names)} |"
    yield "|---" * (5 + len(names)) + "|"
    for code, wanted in found.wanted["headings"].items():
        items = found.by_heading.get(code, [])
        kinds = Counter(map(kind, items))
        cells = " | ".join(str(kinds[name] or "") for name in names)
        level = f"{fmean(item.difficulty for item in items):.1f}" if items else ""
        yield f"| {code} | {topic_title(code).en} | {wanted} | {len(items)} | {level} | {cells} |"


def _rows(found: Coverage) -> Iterator[str]:
    yield "## What the seed texts ask, state or compute\n"
    yield "Questions name a row in `origin:`; exercises are in italics.\n"
    yield "| row | says | covered by |\n|---|---|---|"
    for row in found.rows:
        yield f"| {row.row} | {row.says} | {_covered_by(row, found.by_row.get(row.row, []))} |"


def _covered_by(row: Row, ids: Sequence[str]) -> str:
    named = [f"`{id_}`" for id_ in ids] + [f"*{slug}*" for slug in row.exercises]
    if row.not_gradable:
        named.insert(0, f"not gradable: {row.not_gradable}")
    return ", ".join(named) or "**nothing**"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
