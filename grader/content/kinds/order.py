"""Order: steps to be put into their order; each step in its place earns its share."""

from typing import Annotated

from msgspec import Meta

from grader.content.item import Desk, Item, Manner, Mark, Prompt, Question, shuffled
from grader.content.options import sequence
from grader.content.text import Text, Words, words_in
from grader.message import say


class Order(Item, frozen=True, kw_only=True):
    example = """
        id: backpropagation-in-order
        topic: 3-2-2
        difficulty: 1
        origin: example
        stem:
          ja: 学習の1回の更新を、行う順に並べよ。
          en: Put one update of training into its order.
        because:
          ja: 勾配は損失から計算され、損失は出力から計算される。
          en: The gradient needs the loss, and the loss needs the output.
        steps:
          - ja: 順伝播で出力を求める
            en: compute the output in a forward pass
          - ja: 損失を求める
            en: compute the loss
          - ja: 逆伝播で勾配を求める
            en: compute gradients in a backward pass
          - ja: パラメータを更新する
            en: update the parameters
    """

    steps: Annotated[tuple[Words, ...], Meta(min_length=3, max_length=7)]
    """In the right order; they are shown in another."""

    def question(self, seed: int, desk: Desk) -> Question:
        order, options = _mixed(self.steps, seed)
        sample = " ".join(str(place) for place in range(len(options), 0, -1))
        expects = say("the numbers in the right order, such as {sample}", sample=sample)
        return Question(self, seed, Prompt(self.stem, expects, options, Manner.ARRANGE), order)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        given = [question.order[place] for place in sequence(response, len(self.steps))]
        hits = sum(step == place for place, step in enumerate(given))
        count = say("{hits} of {count} in their place", hits=hits, count=len(given))
        comments = (self.because,) if hits == len(given) else (count, self.because)
        return Mark(hits / len(given), self._right(), comments)

    def key(self, question: Question) -> str:
        return " ".join(str(question.order.index(step) + 1) for step in range(len(self.steps)))

    def _right(self) -> Words:
        ja = " → ".join(words_in(step, "ja") for step in self.steps)
        return Text(ja, " → ".join(words_in(step, "en") for step in self.steps))


def _mixed(steps: tuple[Words, ...], seed: int) -> tuple[tuple[int, ...], tuple[Words, ...]]:
    """Shuffle; the right order itself would give the answer away, so it is turned by one."""
    order, options = shuffled(steps, seed)
    if order == tuple(range(len(steps))):
        return (*order[1:], order[0]), (*options[1:], options[0])
    return order, options
