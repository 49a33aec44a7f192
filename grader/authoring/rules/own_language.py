"""Each text is in the language under which it stands."""

import re
from collections.abc import Iterator

from grader.authoring.material import Material
from grader.authoring.rule import Rule
from grader.authoring.wording import JAPANESE, prose
from grader.errors import Problem
from grader.message import say

WORD = re.compile(r"[a-z]{2,}")
A_SENTENCE = 4
"""Words from which a text is no longer a name such as Mask R-CNN, the same in Japanese."""

QUOTED = re.compile(r"[\"“「『(（].*?[\"”」』)）]", re.DOTALL)


class OwnLanguage(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for passage in material.passages:
            if "ja" not in passage.texts:
                continue
            ja, en = prose(passage.texts["ja"]), prose(passage.texts["en"])
            if len(WORD.findall(en)) >= A_SENTENCE and not JAPANESE.search(ja):
                yield passage.problem(
                    "ja", say("the text under `ja:` is not Japanese"), say("Write it in Japanese.")
                )
            if JAPANESE.search(QUOTED.sub(" ", en)):
                yield passage.problem(
                    "en",
                    say("the text under `en:` has Japanese in it"),
                    say("Write it in English; put a Japanese word that is meant in quotes."),
                )
