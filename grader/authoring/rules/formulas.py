"""Every formula can be shown: dollars and braces in pairs, and commands that are known."""

import re
from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.rule import Rule
from grader.authoring.wording import CODE
from grader.content.latex.parse import unknown
from grader.errors import Problem
from grader.message import Message, say

WRITTEN = {"key", "distractor", "left", "right", "steps"}
"""Fields whose plain strings are texts; elsewhere a dollar or a brace may be code."""

LEFT, RIGHT = re.compile(r"\\left(?![A-Za-z])"), re.compile(r"\\right(?![A-Za-z])")


class Formulas(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for passage in material.passages:
            if "" in passage.texts and not WRITTEN & set(passage.place[-2:]):
                continue
            for language, text in passage.texts.items():
                if why := _complaint(text):
                    hint = say(
                        "Mend it; Greek letters, \\frac, \\sqrt, \\sum and the like are known."
                    )
                    yield passage.problem(language, why, hint)


def _complaint(text: str) -> Message | None:
    pieces = CODE.sub(" ", text).replace("$$", "$").split("$")
    if len(pieces) % 2 == 0:
        return say("a dollar sign without its partner")
    return next(filter(None, map(complaint, pieces[1::2])), None)


def complaint(formula: str) -> Message | None:
    """Return what is wrong with a formula (without its dollars), or None."""
    if not formula.strip():
        return say("an empty formula")
    if len(LEFT.findall(formula)) != len(RIGHT.findall(formula)):
        return say("`\\left` and `\\right` of a formula do not pair: {formula}", formula=formula)
    strange = unknown(formula)
    if {"{", "}"} & strange:
        return say("the braces of a formula do not pair: {formula}", formula=formula)
    if strange:
        return say("the formula uses `\\{name}`, which is not known", name=min(strange))
    return None
