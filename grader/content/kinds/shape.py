"""Shape: the shape of an expression's result, marked by running both at several sizes."""

import math
import unicodedata
from collections.abc import Iterator
from functools import partial
from typing import Annotated, Any

from msgspec import Meta, Struct

from grader.content.draw import generator
from grader.content.formula import evaluate, failure
from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question
from grader.content.text import Text, Words
from grader.content.typed import MAX_CODE, must_be_read, quoted
from grader.errors import ContentError, LearnerError
from grader.message import Message, say
from grader.sandbox.job import Outcome, Returned

POINTS = 12  # enough that B // 2 is not half of B at one of them
SMALLEST, LARGEST = 2, 12
Code = Annotated[str, Meta(min_length=1)]
Size = str | int


class ShapeMistake(Struct, frozen=True, forbid_unknown_fields=True):
    """A shape that people give here, and what is wrong with it."""

    answer: Code
    because: Text


class Shape(Item, frozen=True, kw_only=True):
    runs_code = True
    example = """
        id: shape-of-a-linear-layer
        topic: 3-1-1
        difficulty: 1
        origin: example
        arrays:
          x: [B, I]
          W: [H, I]
        expression: x @ W.T
        stem:
          ja: "`x` は (B, I)、`W` は (H, I) である。`x @ W.T` の形を答えよ。"
          en: "`x` is (B, I) and `W` is (H, I). What is the shape of `x @ W.T`?"
        answer: (B, H)
        mistakes:
          - answer: (H, B)
            because:
              ja: バッチの軸は左の行列から来るので、先頭に残る。
              en: The axis of the batch comes from the left factor and stays in front.
        because:
          ja: "内側の I が縮約され、外側の B と H が残る。"
          en: "The inner I is summed over; the outer B and H remain."
    """

    arrays: Annotated[dict[str, tuple[Size, ...]], Meta(min_length=1)]
    """The axes of each array, by letters for sizes or as numbers."""
    expression: Code
    answer: Code
    mistakes: tuple[ShapeMistake, ...] = ()

    def question(self, seed: int, desk: Desk) -> Question:
        names = ", ".join(self._sizes())
        expects = say("a shape in {names}, such as (3, {first})", names=names, first=names[:1])
        return Question(self, seed, Prompt(self.stem, expects, manner=Manner.CODE))

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        text = unicodedata.normalize("NFKC", response[: 2 * MAX_CODE]).strip()
        must_be_read(text, partial(_no_shape, text))
        points = self._points(question.seed)
        [given] = evaluate([_as_tuple(text)], points, desk.run)
        if (why := failure(given[0])).startswith("SyntaxError"):
            raise _no_shape(text, why)
        rows = evaluate(
            [self._run(), *(_as_tuple(m.answer) for m in self.mistakes)], points, desk.run
        )
        right = [_shape(self, outcome) for outcome in rows[0]]
        if _shapes(given) == right:
            return Mark(1.0, f"`{self.answer}`", (self.because,))
        reasons: list[Words | Message] = [
            m.because
            for m, row in zip(self.mistakes, rows[1:], strict=True)
            if _shapes(row) == _shapes(given)
        ]
        if len(reasons) != 1:
            reasons = list(_relation(right, _shapes(given)))
        comments = (*reasons, self._difference(points, right, given), self.because)
        return Mark(0.0, f"`{self.answer}`", comments)

    def key(self, question: Question) -> str:
        return self.answer

    def proof(self, desk: Desk) -> Iterator[Fault]:
        points = [point for seed in range(3) for point in self._points(seed)]
        texts = [self._run(), _as_tuple(self.answer), *(_as_tuple(m.answer) for m in self.mistakes)]
        truth, key, *mistakes = evaluate(texts, points, desk.run)
        if why := next(filter(None, map(failure, truth)), ""):
            yield Fault(
                ("expression",),
                say("the expression fails: {why}", why=why),
                say("It may use np and the arrays, whose axes must go together."),
            )
            return
        if _shapes(key) != _shapes(truth):
            yield Fault(
                ("answer",),
                say("run, the expression has another shape: {shape}", shape=_shapes(truth)[0]),
                say("Mend the answer or the expression."),
            )
        for place, row in enumerate(mistakes):
            if _shapes(row) == _shapes(truth):
                yield Fault(
                    ("mistakes", place),
                    say("this mistake is the right shape"),
                    say("Replace it."),
                )

    def _sizes(self) -> tuple[str, ...]:
        """The letters, in the order in which they first stand."""
        axes = (axis for shape in self.arrays.values() for axis in shape)
        return tuple(dict.fromkeys(axis for axis in axes if isinstance(axis, str)))

    def _points(self, seed: int) -> list[dict[str, Any]]:
        """Draw sizes that all differ, so that no axis can stand for another."""
        rng = generator(seed)
        names = self._sizes()
        pool = list(range(SMALLEST, LARGEST + len(names)))
        draws = (rng.choice(pool, size=len(names), replace=False) for _ in range(POINTS))
        return [dict(zip(names, map(int, sizes), strict=True)) for sizes in draws]

    def _run(self) -> str:
        """The expression with its arrays made from the sizes, as one expression."""
        made = ", ".join(
            f"np.ones(({', '.join(map(str, shape))},))" for shape in self.arrays.values()
        )
        return f"np.shape((lambda {', '.join(self.arrays)}: {self.expression})({made}))"

    def _difference(
        self, points: list[dict[str, Any]], right: list[Any], given: list[Outcome]
    ) -> Message:
        """Tell the first sizes at which the shape is another one."""
        pairs = list(zip(right, _shapes(given), strict=True))
        place = next(n for n, (want, got) in enumerate(pairs) if want != got)
        sizes = ", ".join(f"{name} = {size}" for name, size in points[place].items())
        if not isinstance(given[place], Returned):
            return say("With {sizes}, it fails: {why}", sizes=sizes, why=failure(given[place]))
        return say(
            "With {sizes}, the shape is {right}; yours is {given}",
            sizes=sizes,
            right=right[place],
            given=tuple(map(_axis, pairs[place][1] or ())),
        )


def _no_shape(text: str, why: str) -> LearnerError:
    return LearnerError(
        say("`{text}` is not a shape: {why}", text=quoted(text), why=why),
        hint=say("Type it as a tuple: (B, 2 * H)."),
    )


def _as_tuple(text: str) -> str:
    """A single size is a shape of one axis."""
    return f"tuple(np.atleast_1d(np.array(({text}\n), dtype=float)).tolist())"


def _axis(size: Any) -> Any:
    return int(size) if isinstance(size, float) and size.is_integer() else size


def _relation(right: list[Any], given: list[Any]) -> Iterator[Message]:
    """Say what the shapes have in common with the right ones, at all sizes."""
    pairs = list(zip(right, given, strict=True))
    if any(not isinstance(got, tuple) for _, got in pairs):
        return
    if all(sorted(want) == sorted(got) for want, got in pairs):
        yield say("The axes are the right ones, in another order.")
    elif all(_long(want) == _long(got) for want, got in pairs):
        yield say("Only axes of length 1 differ.")
    elif all(math.prod(want) == math.prod(got) for want, got in pairs):
        yield say("The number of entries is right; the axes are not.")
    elif all(_within(want, got) for want, got in pairs):
        yield say("An axis is missing.")
    elif all(_within(got, want) for want, got in pairs):
        yield say("There is an axis too many.")


def _long(shape: tuple[float, ...]) -> list[float]:
    return [size for size in shape if size != 1]


def _within(whole: tuple[float, ...], part: tuple[float, ...]) -> bool:
    """Whether a shape is another one without some of its axes."""
    rest = iter(whole)
    return len(part) < len(whole) and all(size in rest for size in part)


def _shapes(row: list[Outcome]) -> list[Any]:
    return [
        tuple(one.value) if isinstance(one, Returned) and isinstance(one.value, tuple) else None
        for one in row
    ]


def _shape(item: Shape, outcome: Outcome) -> Any:
    if isinstance(outcome, Returned):
        return outcome.value
    raise ContentError(
        say("Item {id}: its own formula fails: {why}", id=item.id, why=failure(outcome)),
        hint=say("Run `shiken author check`."),
    )
