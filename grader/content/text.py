"""Texts that an author writes: in both languages, or in none (a number, a formula, code)."""

import re
from collections.abc import Callable
from typing import Annotated, Literal

from msgspec import Meta, Struct

Language = Literal["ja", "en"]
LANGUAGES: tuple[Language, ...] = ("ja", "en")
Line = Annotated[str, Meta(min_length=1)]


class Text(Struct, frozen=True, forbid_unknown_fields=True):
    """The same thing said in Japanese and in English."""

    ja: Line
    en: Line


Words = Text | Line
"""A plain string is the same in every language."""


def words_in(words: Words, language: Language) -> str:
    """Return the words in one language."""
    return words if isinstance(words, str) else str(getattr(words, language))


def map_words(words: Words, change: Callable[[str], str]) -> Words:
    """Return the words with `change` applied in every language."""
    if isinstance(words, str):
        return change(words)
    return Text(change(words.ja), change(words.en))


def joined(text: str) -> str:
    """Join the lines of a paragraph: with a space, except between Japanese characters."""
    text = re.sub(r"(?<=[^\x00-\x7f])[ \t]*\n\s*(?=[^\x00-\x7f])", "", text.strip())
    return re.sub(r"\s*\n\s*", " ", text)
