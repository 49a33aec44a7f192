"""Formula: an expression in named variables, marked by running it at random points.

Any expression with the right values is right, whatever its form; shapes count as well.
"""

import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any

from msgspec import Meta, Struct

from grader.content.draw import DrawError, draw, generator
from grader.content.formula import evaluate, failure
from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question
from grader.content.text import Text, Words
from grader.errors import ContentError, LearnerError
from grader.message import Message, say
from grader.sandbox.job import Outcome, Returned

POINTS = 4


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
        text = unicodedata.normalize("NFKC", response).replace("^", "**").strip()
        points = self._points(question.seed)
        [given] = evaluate([text], points, desk.run)
        why = failure(given[0]) if text else "SyntaxError: it is empty"
        if why.startswith(("SyntaxError", "IndentationError")):
            raise LearnerError(
                say("`{text}` is not an expression: {why}", text=text[:60], why=why),
                hint=say("Type it as in Python, with * for every product: 2 * (x + y)."),
            )
        rows = evaluate([self.answer, *(m.answer for m in self.mistakes)], points, desk.run)
        right = [_value(self, outcome) for outcome in rows[0]]
        if self._equal(right, given):
            return Mark(1.0, f"`{self.answer}`", (self.because,))
        reasons = [
            m.because for m, row in zip(self.mistakes, rows[1:], strict=True) if _same(row, given)
        ]
        comment: Words | Message = reasons[0] if len(reasons) == 1 else _difference(right, given)
        return Mark(0.0, f"`{self.answer}`", (comment, self.because))

    def key(self, question: Question) -> str:
        return self.answer

    def faults(self) -> Iterator[Fault]:
        for name, text in self.variables.items():
            try:
                draw(text, generator(0))
            except DrawError as error:
                yield Fault(("variables", name), error.message, error.hint)

    def proof(self, desk: Desk) -> Iterator[Fault]:
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
            if _same(right, row):
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

    @staticmethod
    def _equal(right: list[Any], given: list[Outcome]) -> bool:
        return all(
            isinstance(outcome, Returned) and not _unequal(value, outcome.value)
            for value, outcome in zip(right, given, strict=True)
        )


def _value(item: Formula, outcome: Outcome) -> Any:
    if isinstance(outcome, Returned):
        return outcome.value
    raise ContentError(
        say("Item {id}: its own formula fails: {why}", id=item.id, why=failure(outcome)),
        hint=say("Run `shiken author check`."),
    )


def _unequal(right: Any, given: Any) -> Message | None:
    import numpy as np  # noqa: PLC0415 - the question is shown without it

    from grader.oracle.compare import compare  # noqa: PLC0415 - the same
    from grader.oracle.tolerance import Tolerance  # noqa: PLC0415 - the same

    want = np.asarray(right, dtype=float) if isinstance(right, int | np.ndarray) else right
    found = compare(want, given, Tolerance.A)
    return found.message if found else None


def _same(row: list[Outcome], other: list[Outcome]) -> bool:
    return all(
        isinstance(a, Returned) and isinstance(b, Returned) and not _unequal(a.value, b.value)
        for a, b in zip(row, other, strict=True)
    )


def _difference(right: list[Any], given: list[Outcome]) -> Message:
    for value, outcome in zip(right, given, strict=True):
        if not isinstance(outcome, Returned):
            return say("Run at random values, it fails: {why}", why=failure(outcome))
        if why := _unequal(value, outcome.value):
            return say("Run at random values: {why}", why=why)
    return say("Run at random values, it differs.")
