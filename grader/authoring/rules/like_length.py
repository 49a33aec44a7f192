"""Both languages say the same, so they are of like length."""

from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.rule import Rule
from grader.authoring.wording import weight
from grader.errors import Problem
from grader.message import say

SHORT = 45
"""Letters of English; a title or a few words have no typical length."""

LEAST, MOST = 0.6, 1.65
"""Japanese to English. In the shipped bank 99.8 % of the texts lie between 0.6 and 1.55."""


class LikeLength(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for passage in material.passages:
            if "ja" not in passage.texts:
                continue
            ja, en = weight(passage.texts["ja"]), weight(passage.texts["en"])
            if max(ja, en) >= SHORT and not LEAST * en <= ja <= MOST * en:
                shorter = say("Japanese") if ja < en else say("English")
                yield passage.problem(
                    "ja" if ja < en else "en",
                    say("the {language} text says less than the other", language=shorter),
                    say("Say the same in both languages; one of them is far shorter than usual."),
                )
