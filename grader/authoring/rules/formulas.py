"""Every formula can be shown: dollars and braces in pairs, and commands that are known."""

from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.rule import Rule
from grader.authoring.wording import CODE
from grader.content.latex import complaint
from grader.errors import Problem
from grader.message import Message, say

WRITTEN = {"key", "distractor", "left", "right", "steps"}
"""Fields whose plain strings are texts; elsewhere a dollar or a brace may be code."""


class Formulas(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for passage in material.passages:
            if "" in passage.texts and not WRITTEN & set(passage.place[-2:]):
                continue
            for language, text in passage.texts.items():
                if why := _complaint(text):
                    yield passage.problem(
                        language,
                        why,
                        say(
                            "Mend it; Greek letters, \\frac, \\sqrt, \\sum and the like are known."
                        ),
                    )


def _complaint(text: str) -> Message | None:
    pieces = CODE.sub(" ", text).split("$")
    if len(pieces) % 2 == 0:
        return say("a dollar sign without its partner")
    return next(filter(None, map(complaint, pieces[1::2])), None)
