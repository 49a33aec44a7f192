"""Single: one right answer among distractors that each are somebody's belief."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import UNSET, Meta

from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question, shuffled
from grader.content.options import Option, chosen, option_faults
from grader.errors import LearnerError
from grader.message import say


class Single(Item, frozen=True, kw_only=True):
    example = """
        id: softmax-shift
        topic: 3-1-4
        difficulty: 2
        origin: example
        stem:
          ja: すべてのロジットに定数 c を足すと、softmax の出力はどうなるか。
          en: A constant c is added to every logit. What happens to the output of softmax?
        because:
          ja: 分子にも分母にも e^c が掛かり、約分される。
          en: Numerator and denominator both gain the factor e^c, which cancels.
        options:
          - key:
              ja: 変わらない
              en: It stays the same
          - distractor:
              ja: どの確率も e^c 倍になる
              en: Every probability is multiplied by e^c
            because:
              ja: 分母も e^c 倍になるのを忘れている。
              en: The denominator gains the same factor.
    """

    options: Annotated[tuple[Option, ...], Meta(min_length=2, max_length=9)]

    def question(self, seed: int, desk: Desk) -> Question:
        order, options = shuffled(self.options, seed)
        expects = say("a number from 1 to {count}", count=len(options))
        prompt = Prompt(self.stem, expects, tuple(option.text for option in options), Manner.PICK)
        return Question(self, seed, prompt, order)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        places = chosen(response, len(self.options))
        if len(places) != 1:
            raise LearnerError(
                say("One option, please."),
                hint=say("Type a number from 1 to {count}.", count=len(self.options)),
            )
        option = self.options[question.order[places[0]]]
        key = next(option.text for option in self.options if option.is_key)
        if option.is_key:
            return Mark(1.0, key, (self.because,))
        reasons = () if option.because is UNSET else (option.because,)
        return Mark(0.0, key, (*reasons, self.because))

    def key(self, question: Question) -> str:
        return str(1 + next(p for p, i in enumerate(question.order) if self.options[i].is_key))

    def faults(self) -> Iterator[Fault]:
        yield from option_faults(self.options, every_reason=False)
        if (count := sum(option.is_key for option in self.options)) != 1:
            yield Fault(
                ("options",),
                say("a single choice has exactly one `key:`, this one has {count}", count=count),
                say("Mark one option as key, or make the kind `multiple`."),
            )
