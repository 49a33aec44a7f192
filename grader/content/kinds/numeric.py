"""Numeric: a number. Its params may be drawn anew for each showing, and so are its mistakes."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from math import isclose, isfinite
from typing import Annotated, Any

from msgspec import Meta, Struct, field

from grader.content.draw import DrawError, check, draw, generator
from grader.content.formula import evaluate, failure
from grader.content.item import Desk, Fault, Item, Mark, Prompt, Question
from grader.content.text import Text, map_words
from grader.errors import ContentError, LearnerError
from grader.message import say
from grader.sandbox.job import Outcome, Returned

Formula = str | int | float
SHOWN = 4  # seeds that are tried
DRAWS = 24  # how many draws are tried until `where` holds and all mistakes differ from the key
EXACT = 2**53  # whole floats up to here are exact, and printed in full
NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?")


class NumericMistake(Struct, frozen=True, forbid_unknown_fields=True):
    """A formula that gives a typical wrong number, and what went wrong."""

    answer: Formula
    because: Text


class Numeric(Item, frozen=True, kw_only=True):
    drawn_in_box = True
    example = """
        id: parameters-of-a-layer
        topic: 3-1-1
        difficulty: 1
        origin: example
        params:
          n: integers(2, 9)
          m: integers(2, 9)
        where: n != m
        stem:
          ja: 入力 {n}、出力 {m} の全結合層（バイアスあり）のパラメータ数はいくつか。
          en: How many parameters has a dense layer with {n} inputs, {m} outputs and biases?
        answer: m*n + m
        mistakes:
          - answer: m*n
            because:
              ja: バイアスの {m} 個が抜けている。
              en: The {m} biases are missing.
        because:
          ja: 重みが {m}×{n} 個、バイアスが {m} 個。
          en: There are {m}×{n} weights and {m} biases.
    """

    answer: Formula
    params: dict[str, str | int | float] = field(default_factory=dict)
    where: str = ""
    mistakes: tuple[NumericMistake, ...] = ()
    rtol: Annotated[float, Meta(gt=0, lt=0.5)] | None = None
    unit: str = ""

    def question(self, seed: int, desk: Desk) -> Question:
        drawn = next(self._drawn(seed, desk), None)
        if drawn is None:
            raise ContentError(
                say("Item {id}: no draw of its params gives it a key of its own.", id=self.id),
                hint=say("Run `shiken author check`; it says why."),
            )
        params, values = drawn
        stem = map_words(self.stem, lambda text: filled(text, params))
        expects = say("a number in {unit}", unit=self.unit) if self.unit else say("a number")
        return Question(self, seed, Prompt(stem, expects), params=params, values=values)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        given = read_number(response, self.unit)
        params = question.params
        right, *wrong = question.values
        because = map_words(self.because, lambda text: filled(text, params))
        key = f"{shown(right)} {self.unit}".strip()
        if self._equal(given, right):
            return Mark(1.0, key, (because,))
        reasons = [
            map_words(mistake.because, lambda text: filled(text, params))
            for mistake, value in zip(self.mistakes, wrong, strict=True)
            if self._equal(given, value)
        ]
        return Mark(0.0, key, (*reasons[:1], because))

    def key(self, question: Question) -> str:
        return shown(question.values[0])

    def alternatives(self, question: Question) -> tuple[str, ...]:
        values = [value for value in question.values if isfinite(value)]
        return tuple(dict.fromkeys(f"{shown(value)} {self.unit}".strip() for value in values))

    def faults(self) -> Iterator[Fault]:
        for name, text in self.params.items():
            try:
                check(text)
            except DrawError as error:
                yield Fault(("params", name), error.message, error.hint)
        texts = (self.stem.ja, self.stem.en)
        for name in self.params:
            if not all(f"{{{name}}}" in text for text in texts):
                yield Fault(
                    ("stem",),
                    say("the param `{name}` is not shown in both languages", name=name),
                    say("Write {{{name}}} where its value should stand.", name=name),
                )

    def proof(self, desk: Desk) -> Iterator[Fault]:
        if any(True for _ in self.faults()):
            return
        points = [self._point(seed, 0) for seed in range(SHOWN)]
        rows = evaluate(self._formulas(), points, desk.run)
        for formula, outcomes in zip(self._formulas(), rows, strict=True):
            for outcome in outcomes:
                if why := failure(outcome):
                    yield Fault(
                        ("answer",),
                        say("the formula `{formula}` fails: {why}", formula=formula, why=why),
                        say("It may use the params and + - * / // % **, sqrt, exp, log, tanh."),
                    )
                    return
        first = [self._values(*outcomes) for outcomes in zip(*rows, strict=True)]
        later = (seed for seed, values in enumerate(first) if values is None)
        if not all(any(True for _ in self._drawn(seed, desk)) for seed in later):
            yield Fault(
                ("mistakes",),
                say(
                    "in {count} draws, `where` never holds with all mistakes off the key",
                    count=DRAWS,
                ),
                say("Loosen `where`, or remove a mistake that always equals the answer."),
            )

    def _formulas(self) -> list[str]:
        wrong = [str(mistake.answer) for mistake in self.mistakes]
        return [self.where or "True", str(self.answer), *wrong]

    def _point(self, seed: int, attempt: int) -> dict[str, Any]:
        rng = generator(seed, attempt)
        return {name: draw(text, rng) for name, text in self.params.items()}

    def _drawn(
        self, seed: int, desk: Desk
    ) -> Iterator[tuple[Mapping[str, Any], tuple[float, ...]]]:
        """Yield params and values of the draws in which no mistake equals the key."""
        points = [self._point(seed, i) for i in range(DRAWS if self.params else 1)]
        rows = evaluate(self._formulas(), points, desk.run)
        for point, outcomes in zip(points, zip(*rows, strict=True), strict=True):
            if values := self._values(*outcomes):
                yield point, values

    def _values(self, fits: Outcome, *outcomes: Outcome) -> tuple[float, ...] | None:
        """Return key and mistakes at a point; None where it is not to be shown."""
        if not (isinstance(fits, Returned) and bool(fits.value)):
            return None
        right, *wrong = (_number(outcome) for outcome in outcomes)
        if right is None or any(v is not None and self._equal(v, right) for v in wrong):
            return None
        return right, *(float("nan") if v is None else v for v in wrong)

    def _equal(self, given: float, value: float) -> bool:
        """Whole numbers must be met exactly unless the item says otherwise."""
        if self.rtol is None and float(value).is_integer():
            return given == value
        return isclose(given, value, rel_tol=self.rtol or 1e-3, abs_tol=1e-12)


def _number(outcome: object) -> float | None:
    if not isinstance(outcome, Returned):
        return None
    value = outcome.value.item() if hasattr(outcome.value, "item") else outcome.value
    if isinstance(value, int | float) and isfinite(value):
        return value
    return None


def read_number(response: str, unit: str = "") -> float:
    """Return the number that was typed: 0.25, 1/4, 3e-4, 1,024, full-width digits."""
    text = (
        unicodedata.normalize("NFKC", response).strip().lower().replace(",", "").replace("−", "-")
    )
    text = text.removesuffix(unicodedata.normalize("NFKC", unit).lower()).strip()
    top, slash, bottom = text.partition("/")
    parts = [top.strip(), bottom.strip()] if slash else [top.strip()]
    if all(NUMBER.fullmatch(part) for part in parts):
        numbers = [float(part) for part in parts]
        if not slash:
            return numbers[0]
        if numbers[1]:
            return numbers[0] / numbers[1]
    raise LearnerError(
        say("`{response}` is not a number.", response=response.strip()[:40]),
        hint=say("Type digits, such as 12, 0.25, 1/4 or 3e-4."),
    )


def shown(value: float) -> str:
    """Return the number as it is printed: whole ones in full, others with six digits."""
    return str(int(value)) if float(value).is_integer() and abs(value) <= EXACT else f"{value:.6g}"


def filled(text: str, params: Mapping[str, Any]) -> str:
    """Return the text with `{name}` replaced for each param; other braces (LaTeX) stay."""
    for name, value in params.items():
        text = text.replace(f"{{{name}}}", shown(value))
    return text
