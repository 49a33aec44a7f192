"""Multiple: all right answers; partial credit for what is right, less what is wrong."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import UNSET, Meta

from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question, shuffled
from grader.content.options import Option, chosen, option_faults
from grader.content.text import Text, Words, words_in
from grader.message import say


class Multiple(Item, frozen=True, kw_only=True):
    example = """
        id: shared-over-time
        topic: 3-5-1
        difficulty: 2
        origin: example
        stem:
          ja: 単純なRNNで、すべての時刻で同じものをすべて選べ。
          en: Choose all that are the same at every time step of a simple RNN.
        because:
          ja: 重みとバイアスは共有され、状態は時刻ごとに変わる。
          en: Weights and biases are shared; the state changes with time.
        options:
          - key: "$W$"
            because:
              ja: 入力の重みは共有される。
              en: The input weights are shared.
          - key: "$U$"
            because:
              ja: 再帰の重みは共有される。
              en: The recurrent weights are shared.
          - distractor: "$h_t$"
            because:
              ja: 状態は時刻ごとに計算し直される。
              en: The state is computed anew at each step.
          - distractor: "$x_t$"
            because:
              ja: 入力は時刻ごとに異なる。
              en: The input differs from step to step.
    """

    options: Annotated[tuple[Option, ...], Meta(min_length=3, max_length=9)]

    def question(self, seed: int, desk: Desk) -> Question:
        order, options = shuffled(self.options, seed)
        expects = say("all that apply, such as 1 3; partial credit")
        prompt = Prompt(self.stem, expects, tuple(option.text for option in options), Manner.TICK)
        return Question(self, seed, prompt, order)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        picked = {question.order[place] for place in chosen(response, len(self.options))}
        keys = {place for place, option in enumerate(self.options) if option.is_key}
        score = max(0.0, (len(picked & keys) - len(picked - keys)) / len(keys))
        wrong = [self.options[place].because for place in sorted(picked ^ keys)]
        reasons = tuple(reason for reason in wrong if reason is not UNSET)
        credit = say(
            "{hits} of {keys} found, {false} too many: {score:.0%} of the point",
            hits=len(picked & keys),
            keys=len(keys),
            false=len(picked - keys),
            score=score,
        )
        comments = (credit, *reasons, self.because) if picked != keys else (self.because,)
        return Mark(score, self._keys(), comments)

    def key(self, question: Question) -> str:
        places = (p for p, i in enumerate(question.order) if self.options[i].is_key)
        return " ".join(str(place + 1) for place in places)

    def faults(self) -> Iterator[Fault]:
        yield from option_faults(self.options, every_reason=True)
        count = sum(option.is_key for option in self.options)
        if count <= 1 or count == len(self.options):
            yield Fault(
                ("options",),
                say("a multiple choice has two keys or more, and a distractor"),
                say("Add a `key:` or a `distractor:`, or make the kind `single`."),
            )

    def _keys(self) -> Words:
        keys = [option.text for option in self.options if option.is_key]
        return Text(
            " ／ ".join(words_in(key, "ja") for key in keys),
            " / ".join(words_in(key, "en") for key in keys),
        )
