"""Points: an answer in one's own words, ticked by the learner against the key points.

No machine can mark it, and this one does not pretend to: such marks are counted apart.
"""

import json
from typing import Annotated

from msgspec import Meta

from grader.content.item import Desk, Item, Mark, Prompt, Question
from grader.content.options import chosen
from grader.content.text import Text
from grader.errors import LearnerError
from grader.message import say


class Points(Item, frozen=True, kw_only=True):
    example = """
        id: lstm-against-gru
        topic: 3-5-2
        difficulty: 2
        origin: example
        stem:
          ja: LSTMとGRUの違いを述べよ。
          en: How do LSTM and GRU differ?
        because:
          ja: どちらも勾配消失を抑えるが、GRUの方が小さい。
          en: Both fight vanishing gradients; the GRU is the smaller one.
        points:
          - ja: LSTMはゲートが3つ、GRUは2つ
            en: Three gates in the LSTM, two in the GRU
          - ja: GRUには独立したセルがない
            en: The GRU has no separate cell
        model:
          ja: LSTMは3つのゲートとセルを持つ。GRUはゲートが2つで、セルを持たない。
          en: An LSTM has three gates and a cell; a GRU has two gates and no cell.
    """

    points: Annotated[tuple[Text, ...], Meta(min_length=2, max_length=5)]
    model: Text

    def question(self, seed: int, desk: Desk) -> Question:
        expects = say("your own words on one line; you then tick the key points")
        prompt = Prompt(self.stem, expects, checklist=self.points, model=self.model)
        return Question(self, seed, prompt)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        """Mark `{"text": ..., "ticks": "1 2"}`, which `reply` makes."""
        try:
            reply_ = json.loads(response)
            text, ticks = str(reply_["text"]), str(reply_["ticks"])
        except (ValueError, KeyError, TypeError):
            text, ticks = response, "-"
        if not any(character.isalnum() for character in text):
            raise LearnerError(
                say("There is no answer in that."),
                hint=say("Type a sentence of your own; the key points come after it."),
            )
        none = ticks.strip() in {"", "0", "-"}
        hits = 0 if none else len(chosen(ticks, len(self.points)))
        score = hits / len(self.points)
        count = say(
            "{hits} of {count} key points, by your own count", hits=hits, count=len(self.points)
        )
        return Mark(score, self.model, (count, self.because), self_marked=True)

    def key(self, question: Question) -> str:
        return reply("words", " ".join(str(i + 1) for i in range(len(self.points))))


def reply(text: str, ticks: str) -> str:
    """Join the two parts of a response: the learner's words and the points they ticked."""
    return json.dumps({"text": text, "ticks": ticks}, ensure_ascii=False)
