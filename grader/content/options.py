"""Options of a question: keys and distractors, written so that reordering cannot break a bank."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import UNSET, Struct, UnsetType

from grader.content.item import Fault
from grader.content.text import LANGUAGES, Words, words_in
from grader.errors import LearnerError
from grader.message import say

LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What options may be called by. (`string` has them too, and takes half a millisecond.)"""


class Option(Struct, frozen=True, forbid_unknown_fields=True):
    """`key: text` or `distractor: text`. A distractor says which belief it is, and why not."""

    key: Words | UnsetType = UNSET
    distractor: Words | UnsetType = UNSET
    because: Words | UnsetType = UNSET

    @property
    def is_key(self) -> bool:
        return self.key is not UNSET

    @property
    def text(self) -> Words:
        return self.key or self.distractor or ""


def chosen(response: str, count: int) -> list[int]:
    """Return the positions that a response names: `2`, `b`, `1 3`, `1,3`, `ac`."""
    text = unicodedata.normalize("NFKC", response).strip().lower()
    parts = re.findall(r"\d{1,9}|[a-z]", text)
    places = [int(p) - 1 if p.isdigit() else LETTERS.index(p) for p in parts]
    word = max(map(len, re.findall(r"[a-z]+", text)), default=0)
    readable = re.fullmatch(r"[\da-z\s,;、・]+", text) and word <= count
    if not parts or not readable or any(not 0 <= place < count for place in places):
        raise LearnerError(
            say("`{response}` is not an option.", response=response.strip()[:40]),
            hint=say("Type a number from 1 to {count}.", count=count),
        )
    return sorted(set(places))


def sequence(response: str, count: int) -> list[int]:
    """Return the positions in the order in which a response names them, each of them once."""
    text = unicodedata.normalize("NFKC", response).strip().lower()
    parts = re.findall(r"\d|[a-z]", text)
    places = [int(p) - 1 if p.isdigit() else LETTERS.index(p) for p in parts]
    readable = re.fullmatch(r"[\da-z\s,;、・>→\-]+", text)
    if not readable or sorted(places) != list(range(count)):
        raise LearnerError(
            say("`{response}` does not name each once.", response=response.strip()[:40]),
            hint=say("Type all numbers from 1 to {count}, each once.", count=count),
        )
    return places


def option_faults(options: Sequence[Option], *, every_reason: bool) -> Iterator[Fault]:
    """Yield what no type can say about a list of options."""
    for place, option in enumerate(options):
        here = ("options", place)
        if (option.key is UNSET) == (option.distractor is UNSET):
            yield Fault(
                here,
                say("an option is either `key:` or `distractor:`"),
                say("Write exactly one of the two."),
            )
        elif option.because is UNSET and (every_reason or not option.is_key):
            yield Fault(
                here,
                say("this option does not say `because:`"),
                say("Say which belief leads to it and what is wrong with that belief."),
            )
    for language in LANGUAGES:
        texts = Counter(words_in(option.text, language).strip() for option in options)
        for text, count in texts.items():
            if count > 1 and text:
                yield Fault(
                    ("options",),
                    say("two options are the same: `{text}`", text=text[:40]),
                    say("Each option is another answer."),
                )
                return
