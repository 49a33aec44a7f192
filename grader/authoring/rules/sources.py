"""What is told of a paper can be looked up: a text that names one asks for `sources:`."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from grader.authoring.material import Material, problem
from grader.authoring.rule import Rule
from grader.content.read_yaml import Place
from grader.errors import Problem
from grader.message import say

YEAR = r"(?:19|20)\d\d"
PAPER = re.compile(
    rf"\b(?!In |Since )[A-Z][\w-]+(?: et al\.)?,? {YEAR}\b"
    r"|\b[A-Z][\w-]+ et al\."
    rf"|[^\W\d_]\.? ?[(（]{YEAR}[)）]|[^\W\d_][,、] ?{YEAR}[)）]"
    rf"|(?:ら|ほか) ?{YEAR}|(?<!\d){YEAR} ?年"
)
NO_CLAIM = frozenset({"id", "kind", "tags", "origin", "group", "sources"})


class Sources(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for entry in material.entries:
            if entry.item.sources:
                continue
            for place, text in _texts(msgspec.to_builtins(entry.item), ()):
                if found := PAPER.search(text):
                    yield problem(
                        entry,
                        place,
                        say("`{paper}` is named, and not where to read it", paper=found[0].strip()),
                        say(
                            "Add `sources:` with authors, year, title and place, such as"
                            " `Vaswani et al. (2017), Attention Is All You Need, §3.2.1`."
                        ),
                    )
                    break


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """Yield what an item says, with its place."""
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, dict):
        for name, inner in value.items():
            if place or name not in NO_CLAIM:
                yield from _texts(inner, (*place, name))
    elif isinstance(value, list | tuple):
        for number, inner in enumerate(value):
            yield from _texts(inner, (*place, number))
