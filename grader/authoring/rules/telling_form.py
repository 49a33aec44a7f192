"""The form of an option does not tell whether it is the key."""

import re
from collections.abc import Callable, Iterator

from grader.authoring.material import Choice, Material
from grader.authoring.rule import Rule
from grader.content.text import Language, words_in
from grader.errors import Problem
from grader.message import Message, say

ARTICLE = re.compile(r"\b(an?)[\s_…:.]*$")
ABSOLUTE = re.compile(
    r"\b(?:always|never|certainly|completely|entirely|impossible)\b"
    r"|必ず|常に|決して|絶対に|一切|完全に|まったく|全く"
)
CAUTIOUS = re.compile(
    r"\b(?:may|might|usually|often|sometimes|tends?|generally)\b"
    r"|ことがある|場合がある|ことが多い|とは限らない|かもしれない|しばしば|傾向がある"
)
FORMS: tuple[tuple[Callable[[str], bool], Message], ...] = (
    (lambda text: text.rstrip().endswith((".", "。")), say("ends with a full stop")),
    (lambda text: bool(re.match(r"[a-z]+ ", text)), say("begins with a small letter")),
    (lambda text: bool(re.fullmatch(r"`[^`]+`", text)), say("is code")),
    (lambda text: bool(re.fullmatch(r"\$[^$]+\$", text)), say("is a formula")),
    (lambda text: bool(CAUTIOUS.search(text)), say("is cautious (may, usually)")),
)
TWO = 2


class TellingForm(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for choice in material.single_choices:
            if choice.is_code or len(choice.distractors) < TWO:
                continue
            yield from _article(choice)
            for language in choice.languages:
                yield from _forms(choice, language)
                yield from _absolutes(choice, language)


def _article(choice: Choice) -> Iterator[Problem]:
    if found := ARTICLE.search(choice.entry.item.stem.en.rstrip()):
        yield choice.problem(
            ("stem", "en"),
            say("the stem ends with `{article}`, which fits some options only", article=found[1]),
            say("Put the article into each option, or ask a whole question."),
        )


def _forms(choice: Choice, language: Language) -> Iterator[Problem]:
    key, *wrong = _by_key(choice, language)
    for has, form in FORMS:
        if has(key) == any(map(has, wrong)) or len(set(map(has, wrong))) > 1:
            continue
        message = (
            say("only the key {form}", form=form)
            if has(key)
            else say("each option but the key {form}", form=form)
        )
        yield choice.problem(
            (*choice.keys[0].place, language),
            message,
            say("Give all options the same form, or let a distractor share the key's."),
        )


def _absolutes(choice: Choice, language: Language) -> Iterator[Problem]:
    key, *wrong = _by_key(choice, language)
    found = [match[0] for match in map(ABSOLUTE.search, wrong) if match]
    if len(found) >= TWO and not ABSOLUTE.search(key):
        yield choice.problem(
            ("options",),
            say("only distractors are absolute: {words}", words=", ".join(dict.fromkeys(found))),
            say("Such words mark an option as wrong: state the distractors without them."),
        )


def _by_key(choice: Choice, language: Language) -> list[str]:
    """The texts, the key's first."""
    return [words_in(one.words, language) for one in (*choice.keys, *choice.distractors)]
