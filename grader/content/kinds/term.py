"""Term: a word or name. Spelling is normalised; a near miss is asked again, never accepted.

Accepting near misses would be wrong in Japanese: 過学習 and 未学習, or 入力ゲート and 出力ゲート,
are one character apart and mean the opposite.
"""

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Annotated

from msgspec import Meta, Struct

from grader.content.item import Desk, Fault, Item, Mark, Prompt, Question
from grader.content.text import Text
from grader.errors import LearnerError
from grader.message import say

Names = Annotated[tuple[Annotated[str, Meta(min_length=1)], ...], Meta(min_length=1)]
KATAKANA_TO_HIRAGANA = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
NEAR = 0.75


class OtherTerm(Struct, frozen=True, forbid_unknown_fields=True):
    """Another well-known term that people write here."""

    answers: Names
    because: Text


class Term(Item, frozen=True, kw_only=True):
    example = """
        id: forget-gate-term
        topic: 3-5-2
        difficulty: 1
        origin: example
        stem:
          ja: LSTMで、前の時刻のセルをどれだけ残すかを決めるゲートを何と呼ぶか。
          en: Which gate of an LSTM decides how much of the previous cell is kept?
        because:
          ja: 忘却ゲートの値が1に近いほど、前のセルがそのまま残る。
          en: The closer the forget gate is to 1, the more of the previous cell remains.
        answers: [忘却ゲート, forget gate]
        mistakes:
          - answers: [入力ゲート, input gate]
            because:
              ja: 入力ゲートは新しい候補をどれだけ書き込むかを決める。
              en: The input gate decides how much of the new candidate is written.
    """

    answers: Names
    mistakes: tuple[OtherTerm, ...] = ()

    def question(self, seed: int, desk: Desk) -> Question:
        return Question(self, seed, Prompt(self.stem, say("a term")))

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        given = folded(response)
        if not given or not any(character.isalnum() for character in given):
            raise LearnerError(
                say("There is no word in that."),
                hint=say("Type the term in Japanese or English."),
            )
        key = " / ".join(self.answers)
        if given in map(folded, self.answers):
            return Mark(1.0, key, (self.because,))
        for other in self.mistakes:
            if given in map(folded, other.answers):
                return Mark(0.0, key, (other.because, self.because))
        if any(SequenceMatcher(None, given, folded(a)).ratio() >= NEAR for a in self.answers):
            raise LearnerError(
                say("`{response}` is close to a term, but not it.", response=response.strip()[:40]),
                hint=say("Type it again: a slip costs nothing."),
            )
        return Mark(0.0, key, (self.because,))

    def key(self, question: Question) -> str:
        return self.answers[0]

    def faults(self) -> Iterator[Fault]:
        right = set(map(folded, self.answers))
        for place, other in enumerate(self.mistakes):
            if right & set(map(folded, other.answers)):
                yield Fault(
                    ("mistakes", place),
                    say("this term is accepted and called a mistake as well"),
                    say("Remove it from one of the two lists."),
                )


def folded(text: str) -> str:
    """Return the text without differences of width, case, kana, spaces and hyphens."""
    text = unicodedata.normalize("NFKC", text).casefold()
    text = re.sub(r"[\s\-‐‑–_・=＝]", "", text)
    return text.translate(KATAKANA_TO_HIRAGANA)
