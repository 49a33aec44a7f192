"""Over a bank, the length of an option says nothing about its being the key."""

from collections.abc import Iterator, Sequence

from grader.authoring.material import Choice, Material
from grader.authoring.rule import FEWEST, Rule
from grader.authoring.wording import shown_length
from grader.content.text import LANGUAGES, Language, words_in
from grader.errors import Problem
from grader.message import Message, say

MOST = 0.3
"""Share of questions whose key is longer than every distractor. Chance is a quarter less ties."""

LEAST = 0.1
"""Below it, whoever takes any option but the longest is right in three of ten."""

SHOWN = 5


class LongestKey(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        choices = material.single_choices
        if len(choices) < FEWEST:
            return
        for language in LANGUAGES:
            yield from _problems(choices, language)


def excess(choice: Choice, language: Language) -> int:
    """Return by how many characters the key is longer than the longest distractor."""
    lengths = [shown_length(words_in(one.words, language)) for one in choice.distractors]
    return shown_length(words_in(choice.keys[0].words, language)) - max(lengths)


def _problems(choices: Sequence[Choice], language: Language) -> Iterator[Problem]:
    longest = [choice for choice in choices if excess(choice, language) > 0]
    shorter = [choice for choice in choices if excess(choice, language) <= 0]
    share = len(longest) / len(choices)
    message = say(
        "the key is the longest option in {share:.0%} of {count} questions ({language})",
        share=share,
        count=len(choices),
        language=language,
    )
    if share > MOST:
        hint = say("Shorten keys or write out distractors, here and in {ids}.", ids=_ids(longest))
        yield _at_its_key(longest[0], language, message, hint)
    elif share < LEAST:
        shorter.sort(key=lambda choice: -excess(choice, language))
        hint = say("That is a pattern too. Let it be, here and in {ids}.", ids=_ids(shorter))
        yield _at_its_key(shorter[0], language, message, hint)


def _at_its_key(choice: Choice, language: Language, message: Message, hint: Message) -> Problem:
    return choice.problem((*choice.keys[0].place, language), message, hint)


def _ids(choices: Sequence[Choice]) -> str:
    return ", ".join(choice.entry.item.id for choice in choices[1 : 1 + SHOWN])
