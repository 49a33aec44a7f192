"""Write docs/sources.md from the bank: `python tools/sources_page.py`. A test compares the two."""

import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import NamedTuple

from grader.content.bank import read_bank
from grader.content.item import PLACE

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "sources.md"
HEAD = """\
# Where the facts stand

Written by `python tools/sources_page.py` from the `sources:` of the questions; do not edit.

"""
PART = re.compile(PLACE)


class Work(NamedTuple):
    """A paper, a book, or the documentation of a program."""

    authors: str
    year: str
    title: str

    def __str__(self) -> str:
        return f"{self.authors} ({self.year}). {self.title}"


def taken_apart(source: str) -> tuple[Work, str]:
    """Return the work and the place in it. A title may have commas, and a place several parts."""
    authors, _, rest = source.partition(" (")
    year, _, rest = rest.partition("), ")
    parts = rest.split(", ")
    first = next(n for n, part in enumerate(parts) if n and PART.fullmatch(part))
    return Work(authors, year, ", ".join(parts[:first])), ", ".join(parts[first:])


def page() -> str:
    """Return the whole page: a line for each work, with its places, and how many use it."""
    items = read_bank(ROOT).items
    places: dict[Work, Counter[str]] = defaultdict(Counter)
    users: Counter[Work] = Counter()
    for item in items:
        cited = [taken_apart(source) for source in item.sources]
        users.update({work for work, _ in cited})
        for work, place in cited:
            places[work][place] += 1
    sourced = sum(bool(item.sources) for item in items)
    counts = (
        f"{sourced} of {len(items)} questions say where to read on: in {len(places)} works, at"
        f" {sum(map(len, places.values()))} places. The others ask for plain arithmetic, shapes or"
        " definitions.\n\n"
    )
    rows = (
        f"| {work} | {'; '.join(sorted(places[work], key=_by_number))} | {users[work]} |\n"
        for work in sorted(places, key=lambda work: (work.authors.casefold(), work[1:]))
    )
    return f"{HEAD}{counts}| work | places | questions |\n|---|---|---|\n{''.join(rows)}"


def _by_number(place: str) -> tuple[bool, list[int], str]:
    """Sections in their order, then what has no section."""
    return not place.startswith("§"), [int(part) for part in re.findall(r"\d+", place)], place


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
