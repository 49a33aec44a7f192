"""Formula: an expression in named variables, marked by running it at random points.

Any expression with the right values is right, whatever its form; shapes count as well.
"""

import unicodedata
from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

from msgspec import Meta, Struct

from grader.content.draw import DrawError, check, draw, generator
from grader.content.formula import evaluate, failure
from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question
from grader.content.text import Text
from grader.content.typed import MAX_CODE, must_be_read, quoted
from grader.errors import ContentError, LearnerError
from grader.message import say
from grader.sandbox.job import Outcome

POINTS = 16  # a sign that is lost shows at one of them, or it is one in 65,000


class FormulaMistake(Struct, frozen=True, forbid_unknown_fields=True):
    """An expression that people write here, and what is wrong with it."""

    answer: Annotated[str, Meta(min_length=1)]
    because: Text


class Formula(Item, frozen=True, kw_only=True):
    runs_code = True
    example = """
        id: tanh-derivative-from-output
        topic: 3-1-4
        difficulty: 2
        origin: example
        variables:
          y: uniform(-1, 1, 4)
        stem:
          ja: "$y = \\\\tanh(x)$ のとき、$dy/dx$ を `y` で表せ。"
          en: "Let $y = \\\\tanh(x)$. Write $dy/dx$ in terms of `y`."
        answer: 1 - y**2
        mistakes:
          - answer: y * (1 - y)
            because:
              ja: それはシグモイド関数の微分である。
              en: That is the derivative of the sigmoid.
        because:
          ja: "$1 - \\\\tanh^2(x)$ であり、出力だけから計算できる。"
          en: "It is $1 - \\\\tanh^2(x)$, which needs the output only."
    """

    variables: Annotated[dict[str, str | int | float], Meta(min_length=1)]
    answer: Annotated[str, Meta(min_length=1)]
    mistakes: tuple[FormulaMistake, ...] = ()

    def question(self, seed: int, desk: Desk) -> Question:
        names = ", ".join(self.variables)
        expects = say("an expression in {names}, as in Python: * @ ** exp() tanh()", names=names)
        return Question(self, seed, Prompt(self.stem, expects, manner=Manner.CODE))

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        from grader.content.comparison import on_points, same  # noqa: PLC0415 - it brings NumPy

        text = unicodedata.normalize("NFKC", response[: 2 * MAX_CODE]).replace("^", "**").strip()
        must_be_read(text, partial(_no_expression, text))
        points = self._points(question.seed)
        [given] = evaluate([text], points, desk.run)
        if (why := failure(given[0])).startswith("SyntaxError"):
            raise _no_expression(text, why)
        right, *wrong = evaluate(
            [self.answer, *(m.answer for m in self.mistakes)], points, desk.run
        )
        _must_work(self, right)
        comparison = on_points(points, right, given)
        if comparison.right:
            return Mark(1.0, f"`{self.answer}`", (self.because,))
        pairs = zip(self.mistakes, wrong, strict=True)
        reasons = [mistake.because for mistake, row in pairs if same(points, row, given)]
        told = tuple(comparison.differences())
        comments = (reasons[0], told[0]) if len(reasons) == 1 else told
        return Mark(0.0, f"`{self.answer}`", (*comments, self.because))

    def key(self, question: Question) -> str:
        return self.answer

    def faults(self) -> Iterator[Fault]:
        for name, text in self.variables.items():
            try:
                check(text)
            except DrawError as error:
                yield Fault(("variables", name), error.message, error.hint)

    def proof(self, desk: Desk) -> Iterator[Fault]:
        from grader.content.comparison import same  # noqa: PLC0415 - it brings NumPy

        if any(True for _ in self.faults()):
            return
        texts = [self.answer, *(m.answer for m in self.mistakes)]
        points = [point for seed in range(3) for point in self._points(seed)]
        rows = evaluate(texts, points, desk.run)
        for text, row in zip(texts, rows, strict=True):
            if why := next(filter(None, map(failure, row)), ""):
                yield Fault(
                    ("answer",),
                    say("the formula `{formula}` fails: {why}", formula=text, why=why),
                    say("It may use the variables, np, exp, log, sqrt, tanh, sigmoid and softmax."),
                )
        right = rows[0]
        for place, row in enumerate(rows[1:]):
            if same(points, right, row):
                yield Fault(
                    ("mistakes", place),
                    say("this mistake has the same values as the answer"),
                    say("Change it, or draw the variables from other numbers."),
                )

    def _points(self, seed: int) -> list[dict[str, Any]]:
        rng = generator(seed)
        return [
            {name: draw(text, rng) for name, text in self.variables.items()} for _ in range(POINTS)
        ]


def _no_expression(text: str, why: str) -> LearnerError:
    return LearnerError(
        say("`{text}` is not an expression: {why}", text=quoted(text), why=why),
        hint=say("Type it as in Python, with * for every product: 2 * (x + y)."),
    )


def _must_work(item: Formula, outcomes: list[Outcome]) -> None:
    if why := next(filter(None, map(failure, outcomes)), ""):
        raise ContentError(
            say("Item {id}: its own formula fails: {why}", id=item.id, why=why),
            hint=say("Run `shiken author check`."),
        )
