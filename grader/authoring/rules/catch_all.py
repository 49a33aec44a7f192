"""No option is about the other options: shuffled, "all of the above" says nothing."""

import re
from collections.abc import Iterator

from grader.authoring.material import Material, in_both
from grader.authoring.rule import Rule
from grader.errors import Problem
from grader.message import say

CATCH_ALL = re.compile(
    r"\b(?:all|none|both|neither|either|any|more than one)"
    r" of (?:the )?(?:above|below|these|others?)\b"
    r"|\ball (?:the )?(?:other )?(?:options|answers|choices)\b"
    r"|(?:以上|上記|上の|これら|選択肢)の?(?:すべて|全て|いずれ|どれ)"
    r"|(?:すべて|全て)(?:正しい|誤り|当てはまる)|(?:正しい|該当する)ものはない",
    re.IGNORECASE,
)


class CatchAll(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for choice in material.choices:
            for option in choice.options:
                for language, text in in_both(option.words):
                    if found := CATCH_ALL.search(text):
                        yield choice.problem(
                            (*option.place, language),
                            say("`{words}` is about the other options", words=found[0]),
                            say("Write an answer that stands for itself; options are shuffled."),
                        )
                        break
