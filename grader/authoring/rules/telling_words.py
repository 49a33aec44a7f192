"""No word of the stem gives the key away by standing in the key alone."""

from collections import Counter
from collections.abc import Iterator

from grader.authoring.material import Choice, Material
from grader.authoring.rule import Rule
from grader.authoring.wording import content_words
from grader.content.text import LANGUAGES, Language, words_in
from grader.errors import Problem
from grader.message import say

RARE = 0.02  # of all stems; what is more frequent belongs to the subject
AT_LEAST = 3  # stems in which a rare word may stand, in a small bank


class TellingWords(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for language in LANGUAGES:
            stems = (
                content_words(words_in(e.item.stem, language), language) for e in material.entries
            )
            frequency = Counter(word for stem in stems for word in stem)
            bound = max(AT_LEAST, RARE * len(material.entries))
            common = {word for word, count in frequency.items() if count > bound}
            for choice in material.single_choices:
                yield from _problems(choice, language, common)


def _problems(choice: Choice, language: Language, common: set[str]) -> Iterator[Problem]:
    stem = content_words(words_in(choice.entry.item.stem, language), language)
    key, *wrong = (
        content_words(words_in(one.words, language), language) & stem
        for one in (*choice.keys, *choice.distractors)
    )
    in_distractors = frozenset[str]().union(*wrong)
    telling = key - in_distractors - common
    if telling and not in_distractors - key:
        yield choice.problem(
            (*choice.keys[0].place, language),
            say(
                "of all options only the key takes up a word of the stem: {words}",
                words=", ".join(sorted(telling)),
            ),
            say("Say it in other words, or let a distractor take up a word of the stem as well."),
        )
