"""Match: to each thing on the left belongs one on the right; each pair earns its share."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta, Struct

from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question, shuffled
from grader.content.options import sequence
from grader.content.text import Language, Text, Words, words_in
from grader.message import say


class Couple(Struct, frozen=True, forbid_unknown_fields=True):
    """Two things that belong together."""

    left: Words
    right: Words


class Match(Item, frozen=True, kw_only=True):
    example = """
        id: gates-and-what-they-do
        topic: 3-5-2
        difficulty: 1
        origin: example
        stem:
          ja: LSTMのゲートと、その働きを対応させよ。
          en: Match each gate of an LSTM with what it decides.
        because:
          ja: セルを守るのが忘却ゲート、セルへ書くのが入力ゲート、セルから読むのが出力ゲートである。
          en: The forget gate keeps the cell, the input gate writes it, the output gate reads it.
        pairs:
          - left:
              ja: 忘却ゲート
              en: forget gate
            right:
              ja: 前のセルをどれだけ残すか
              en: how much of the old cell stays
          - left:
              ja: 入力ゲート
              en: input gate
            right:
              ja: 候補をどれだけ書き込むか
              en: how much of the candidate is written
          - left:
              ja: 出力ゲート
              en: output gate
            right:
              ja: セルをどれだけ外に見せるか
              en: how much of the cell is shown
    """

    pairs: Annotated[tuple[Couple, ...], Meta(min_length=3, max_length=7)]

    def question(self, seed: int, desk: Desk) -> Question:
        order, options = shuffled(tuple(pair.right for pair in self.pairs), seed)
        expects = say("for (1), (2), … in turn its number below, such as {sample}", sample="2 3 1")
        return Question(self, seed, Prompt(self._stem(), expects, options, Manner.ARRANGE), order)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        given = [question.order[place] for place in sequence(response, len(self.pairs))]
        hits = sum(right == left for left, right in enumerate(given))
        count = say("{hits} of {count} pairs", hits=hits, count=len(given))
        comments = (self.because,) if hits == len(given) else (count, self.because)
        return Mark(hits / len(given), Text(self._right("ja"), self._right("en")), comments)

    def key(self, question: Question) -> str:
        return " ".join(str(question.order.index(left) + 1) for left in range(len(self.pairs)))

    def faults(self) -> Iterator[Fault]:
        for side in ("left", "right"):
            texts = [words_in(getattr(pair, side), "en") for pair in self.pairs]
            if len(set(texts)) < len(texts):
                yield Fault(
                    ("pairs",),
                    say("two pairs have the same {side} side", side=side),
                    say("Two right answers cannot be told apart: make them differ."),
                )

    def _stem(self) -> Text:
        """The stem with the left sides under it, numbered."""
        return Text(self._listed("ja"), self._listed("en"))

    def _listed(self, language: Language) -> str:
        lefts = (words_in(pair.left, language) for pair in self.pairs)
        lines = [f"({number}) {left}" for number, left in enumerate(lefts, 1)]
        return "\n\n".join([words_in(self.stem, language).rstrip(), *lines])

    def _right(self, language: Language) -> str:
        sides = ((words_in(p.left, language), words_in(p.right, language)) for p in self.pairs)
        return "; ".join(f"{left} – {right}" for left, right in sides)
