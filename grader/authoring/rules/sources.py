"""What is told of a paper can be looked up: a text that names one asks for `sources:`."""

import re
from collections.abc import Iterator

from grader.authoring.material import Material, Passage, Spelling
from grader.authoring.rule import Rule
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
        bare = {
            (id(entry.document), *entry.place)
            for entry in material.entries
            if not entry.item.sources
        }
        for passage in material.passages:
            item = (id(passage.document), *passage.place[:1])
            if item in bare and passage.place[1] not in NO_CLAIM and (found := _paper(passage)):
                bare.remove(item)  # one finding is enough to send its author to the library
                language, paper = found
                yield passage.problem(
                    language,
                    say("`{paper}` is named, and not where to read it", paper=paper),
                    say(
                        "Add `sources:` with authors, year, title and place, such as"
                        " `Vaswani et al. (2017), Attention Is All You Need, §3.2.1`."
                    ),
                )


def _paper(passage: Passage) -> tuple[Spelling, str] | None:
    for language, text in passage.texts.items():
        if found := PAPER.search(text):
            return language, found[0].strip()
    return None
