"""`because` teaches: it says more than that something is wrong, and each says something else."""

import re
from collections.abc import Iterator

from grader.authoring.material import Material, Passage
from grader.authoring.rule import Rule
from grader.content.read_yaml import Place
from grader.errors import Problem
from grader.message import say

EMPTY = re.compile(
    r"(?:(?:no|yes|this|that|it|the answer|the option|is|an?|simply|just|are|was|not)\W+)*"
    r"(?:wrong|incorrect|false|correct|right|true|mistake|error)\W*"
    r"|(?:これは|それは|この選択肢は)?(?:誤り|間違い|不正解|正解|正しい|正しくない|違う)"
    r"(?:である|です|だ)?。?",
    re.IGNORECASE,
)


class Reasons(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        told: dict[tuple[object, Place, str], int] = {}
        for passage in material.passages:
            if passage.place[-1:] != ("because",):
                continue
            yield from _empty(passage)
            text = " ".join(passage.texts.get("en", "").split())
            item = (passage.document.file, passage.place[:1], text)
            line = passage.document.line(passage.place)
            if text and told.setdefault(item, line) != line:
                yield passage.problem(
                    "en",
                    say("the same reason as on line {line}", line=told[item]),
                    say("Two options of one belief are one: say what is special about this one."),
                )


def _empty(passage: Passage) -> Iterator[Problem]:
    for language, text in passage.texts.items():
        if EMPTY.fullmatch(text.strip()):
            yield passage.problem(
                language,
                say("`because:` does not say why: {text}", text=text.strip()),
                say("Say which belief leads here, what is wrong with it, when it would be right."),
            )
            return
