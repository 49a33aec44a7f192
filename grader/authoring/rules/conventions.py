"""No option is right under another convention, as far as that can be computed.

Two options that are one number (1/2 and 0.5) are two keys, and a question whose key takes a
logarithm says which. What needs understanding is left to a second reader.
"""

import re
import unicodedata
from collections.abc import Iterator
from fractions import Fraction

from grader.authoring.material import Choice, Material, Option, problem
from grader.authoring.rule import Rule
from grader.content.bank import Entry
from grader.content.kinds.formula import Formula
from grader.content.kinds.numeric import Numeric
from grader.content.text import words_in
from grader.errors import Problem
from grader.message import say

NUMBER = re.compile(r"([+-]?[0-9]*\.?[0-9]+(?:e[+-]?[0-9]+)?)(?:/([1-9][0-9]*))?(%?)")
FRACTION = re.compile(r"\\[dt]?frac\{([0-9]+)\}\{([0-9]+)\}")
LOGARITHM = re.compile(r"\blog\(")
BASE_FREE = re.compile(
    r"\blog\([^()]*\)\s*/\s*-?\s*(?:np\.)?log\("  # a ratio of two logarithms
    r"|\b(?:exp|sigmoid|softmax)\("  # to base e, and so is what meets it
)
BASE = re.compile(
    r"natural|\bln\b|log_|base|\bbits?\b|\bnats?\b|\be\b|\blogits?\b|softmax|sigmoid",
    re.IGNORECASE,
)


class Conventions(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for choice in material.choices:
            yield from _same_number(choice)
        for entry in material.entries:
            yield from _base(entry, material.stem(entry, "en"))


def _same_number(choice: Choice) -> Iterator[Problem]:
    seen: dict[Fraction, str] = {}
    for option in choice.options:
        text = words_in(option.words, "en").strip()
        if (value := _number(option)) is None:
            continue
        if value in seen:
            yield choice.problem(
                option.place,
                say("`{text}` is the same number as `{other}`", text=text, other=seen[value]),
                say("Replace one of the two options."),
            )
        seen.setdefault(value, text)


def _number(option: Option) -> Fraction | None:
    text = unicodedata.normalize("NFKC", words_in(option.words, "en")).lower()
    text = FRACTION.sub(r"\1/\2", text).replace("\\%", "%")
    text = re.sub(r"[$`,\s]|\\[,;! ]", "", text).replace("−", "-")
    if not (found := NUMBER.fullmatch(text)):
        return None
    top, bottom, percent = found.groups()
    return Fraction(top) / int(bottom or 1) / (100 if percent else 1)


def _base(entry: Entry, stem: str) -> Iterator[Problem]:
    if not isinstance(entry.item, Numeric | Formula):
        return
    answer = str(entry.item.answer)
    if not LOGARITHM.search(answer) or BASE_FREE.search(answer):
        return
    if not BASE.search(stem):
        yield problem(
            entry,
            ("stem", "en"),
            say("the answer takes a logarithm, and the stem does not say to which base"),
            say("Say natural logarithm, base 2, bits or nats: another base gives another answer."),
        )
