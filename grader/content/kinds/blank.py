"""Blank: the missing code of an exercise, chosen from options or typed.

A typed answer is run against the exercise's hidden cases, so any code with the right values is
right. An option is code too: `proof` runs every one, and only the key may pass.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct, field

from grader.content.draw import DrawError, check, draw, generator
from grader.content.item import Desk, Fault, Item, Manner, Mark, Prompt, Question, shuffled
from grader.content.options import chosen
from grader.content.text import Text, Words
from grader.content.typed import MAX_CODE, quoted, unreadable, until_stopped
from grader.errors import LearnerError
from grader.message import Message, say
from grader.sandbox.job import Call, Job, Loaded, Module, Outcome, Raised, Returned, Stopped

if TYPE_CHECKING:  # they bring NumPy, and the question is shown without it
    from grader.content.comparison import Comparison
    from grader.oracle.oracle import Oracle, Trial

Code = Annotated[str, Meta(min_length=1)]
Letter = Annotated[str, Meta(pattern="^[A-Z]$")]
OWN_CASES = 12  # draws of `inputs` when the blank brings its own listing


class CodeOption(Struct, frozen=True, forbid_unknown_fields=True):
    """Code that somebody would write here, and what is wrong with it."""

    code: Code
    because: Text


class Hole(Struct, frozen=True, forbid_unknown_fields=True):
    """What belongs into one hole."""

    key: Code
    distractors: Annotated[tuple[CodeOption, ...], Meta(min_length=1, max_length=5)]


class Blank(Item, frozen=True, kw_only=True):
    runs_code = True
    example = """
        id: mean-of-rows
        topic: 3-1-1
        difficulty: 1
        origin: example
        stem:
          ja: 各行の平均を返す関数である。空欄(A)に入る式はどれか。
          en: This function returns the mean of each row. What belongs into (A)?
        because:
          ja: 行ごとに平均するには、列の軸を畳む。
          en: To average within a row, the axis of the columns is summed away.
        listing: |
          import numpy as np

          def row_means(x):
              return (A)
        call: row_means
        inputs:
          x: normal(3, 4)
        holes:
          A:
            key: x.mean(axis=1)
            distractors:
              - code: x.mean(axis=0)
                because:
                  ja: それは列ごとの平均である。
                  en: That is the mean of each column.
              - code: x.mean()
                because:
                  ja: 全要素の平均になっている。
                  en: That is the mean of all entries.
    """

    listing: Annotated[str, Meta(min_length=1)]
    holes: Annotated[dict[Letter, Hole], Meta(min_length=1, max_length=1)]
    exercise: str = ""
    call: str = ""
    inputs: dict[str, str | int | float] = field(default_factory=dict)
    others: dict[Letter, Code] = field(default_factory=dict)
    """The keys of holes that other items of the group ask; they are shown as letters too."""

    def question(self, seed: int, desk: Desk) -> Question:
        order, options = shuffled(self._options(), seed)
        expects = say("a number from 1 to {count}, or type the code itself", count=len(options))
        codes = tuple(f"`{code}`" for code in options)
        prompt = Prompt(self.stem, expects, codes, Manner.CODE, listing=self.listing.strip("\n"))
        return Question(self, seed, prompt, order)

    def mark(self, question: Question, response: str, desk: Desk) -> Mark:
        hole, key = self._hole, f"`{self._hole.key}`"
        if self._names_an_option(response):
            places = chosen(response, len(self._options()))
            place = question.order[places[0]]
            if place == 0:
                return Mark(1.0, key, (self.because,))
            return Mark(0.0, key, (hole.distractors[place - 1].because, self.because))
        self._must_parse(response)
        comparison = self._comparison(response, question.seed, desk)
        if comparison.right:
            return Mark(1.0, key, (say("Run against the hidden cases: all right."), self.because))
        written = {_normal(option.code): option.because for option in hole.distractors}
        reason = written.get(_normal(response)) or self._diagnosed(comparison, question.seed, desk)
        told = tuple(comparison.differences())
        return Mark(0.0, key, (*((reason, told[0]) if reason else told), self.because))

    def key(self, question: Question) -> str:
        return self._hole.key

    def faults(self) -> Iterator[Fault]:
        yield from self._misplaced()
        if bool(self.exercise) == bool(self.call and self.inputs):
            yield Fault(
                (),
                say("a blank names an exercise, or brings `call:` and `inputs:`"),
                say("Give one of the two."),
            )
        codes = [_normal(code) for code in self._options()]
        if len(set(codes)) < len(codes):
            yield Fault(
                ("holes",), say("two options are the same code"), say("Change one of them.")
            )
        for variable, text in self.inputs.items():
            try:
                check(text)
            except DrawError as error:
                yield Fault(("inputs", variable), error.message, error.hint)

    def _misplaced(self) -> Iterator[Fault]:
        for name in (*self.holes, *self.others):
            if self.listing.count(f"({name})") != 1:
                yield Fault(
                    ("listing",),
                    say("the listing must show the hole ({name}) once", name=name),
                    say("Write ({name}) where the code is missing.", name=name),
                )
        for name in {*self.holes} & {*self.others}:
            yield Fault(
                ("others", name),
                say("the hole ({name}) is asked here", name=name),
                say("`others:` names the holes that other items of the group ask."),
            )

    def proof(self, desk: Desk) -> Iterator[Fault]:
        """Run every option: the key must pass all hidden cases, every distractor must fail."""
        if any(True for _ in self.faults()):
            return
        name = next(iter(self.holes))
        oracle, trials = self._trials(0, desk)
        for place, code in enumerate(self._options()):
            wrong = _first_complaint(oracle, trials, self._outcomes(code, trials, desk))
            if place == 0 and wrong:
                yield Fault(
                    ("holes", name, "key"),
                    say("the key fails the hidden cases: {why}", why=wrong),
                    say("Mend the key or the listing."),
                )
            if place > 0 and not wrong:
                yield Fault(
                    ("holes", name, "distractors", place - 1),
                    say("`{code}` passes all hidden cases: it is a second right answer", code=code),
                    say("Replace it, or add a case to the exercise that tells it apart."),
                )

    @property
    def _hole(self) -> Hole:
        return next(iter(self.holes.values()))

    def _options(self) -> tuple[str, ...]:
        return (self._hole.key, *(option.code for option in self._hole.distractors))

    def _names_an_option(self, response: str) -> bool:
        """A letter does too, unless the listing has a variable of that name."""
        if re.fullmatch(r"\s*[0-9０-９]+\s*", response):
            return True
        letter = re.fullmatch(r"\s*([a-eA-E])\s*", response)
        code = re.sub(r"\([A-Z]\)", "", self.listing)
        return letter is not None and not re.search(rf"\b{letter[1]}\b", code)

    def _must_parse(self, code: str) -> None:
        """A slip of the fingers is asked again."""
        if len(code) > MAX_CODE:
            raise LearnerError(
                say("That is longer than what is missing."),
                hint=say("Type the missing code only, on one line."),
            )
        if why := unreadable(code):
            raise LearnerError(
                say("`{code}` is not an expression: {error}", code=quoted(code), error=why),
                hint=say("Type the number of an option, or Python code on one line."),
            )

    def _comparison(self, code: str, seed: int, desk: Desk) -> "Comparison":
        from grader.content.comparison import Comparison  # noqa: PLC0415 - marking brings NumPy

        oracle, trials = self._trials(seed, desk)
        return Comparison(oracle, trials, self._outcomes(code, trials, desk))

    def _trials(self, seed: int, desk: Desk) -> "tuple[Oracle, tuple[Trial, ...]]":
        """The exercise's hidden cases, or own ones on which the key-filled listing is right."""
        if self.exercise:
            exercise = desk.exercise(self.exercise)
            return exercise.oracle(), desk.expectation(exercise, seed).trials
        from grader.content.expectation import answer  # noqa: PLC0415 - marking brings NumPy
        from grader.oracle.oracle import Oracle, Trial  # noqa: PLC0415 - the same
        from grader.oracle.tolerance import Tolerance  # noqa: PLC0415 - the same

        rng = generator(seed)
        asked = tuple(
            Trial(tuple(draw(text, rng) for text in self.inputs.values()), None)
            for _ in range(OWN_CASES)
        )
        outcomes = self._outcomes(self._hole.key, asked, desk)
        right = (Trial(t.args, answer(o).value) for t, o in zip(asked, outcomes, strict=True))
        return Oracle(Tolerance.A, tuple(self.inputs)), tuple(right)

    def _outcomes(self, code: str, trials: "Sequence[Trial]", desk: Desk) -> list[Outcome]:
        """Run the listing with this code in the hole, in a box of its own."""
        source = self.listing
        for name, part in {**self.others, next(iter(self.holes)): code}.items():
            filled = f"({part.strip()}\n)"  # a comment ends with its line
            source = source.replace(f"({name})", filled, 1)
        function = self.call or desk.exercise(self.exercise).brief.function
        calls = tuple(Call(f"listing.{function}", trial.args) for trial in trials)
        results = desk.run(Job((Module("listing", (source,)),), calls))
        loading, outcomes = next(results), until_stopped(results, len(calls))
        if isinstance(loading, Loaded) and loading.complaints:
            return [Raised(loading.complaints[0]) for _ in calls]
        return outcomes

    def _diagnosed(self, comparison: "Comparison", seed: int, desk: Desk) -> Words | None:
        """Return the reason of the one distractor that does exactly the same.

        Where no distractor does, a misconception of the exercise may.
        """
        from grader.content.expectation import answer  # noqa: PLC0415 - marking brings NumPy

        wrong = {
            option.code: [answer(o) for o in self._outcomes(option.code, comparison.trials, desk)]
            for option in self._hole.distractors
        }
        if name := comparison.explained_by(wrong):
            return next(o.because for o in self._hole.distractors if o.code == name)
        if not self.exercise:
            return None
        beliefs = desk.expectation(desk.exercise(self.exercise), seed).misconceptions
        name = comparison.explained_by(beliefs.on(range(len(comparison.trials))))
        return beliefs.advice[name] if name else None


def _first_complaint(
    oracle: "Oracle", trials: "Sequence[Trial]", outcomes: Sequence[Outcome]
) -> Message | None:
    """Return what is wrong on the first case that is, or None when all are right."""
    pairs = zip(trials, outcomes, strict=True)
    return next(filter(None, (_complaint(oracle, *pair) for pair in pairs)), None)


def _complaint(oracle: "Oracle", trial: "Trial", outcome: Outcome) -> Message | None:
    from grader.oracle.oracle import Answer  # noqa: PLC0415 - marking brings NumPy

    match outcome:
        case Returned(value, changed):
            found = oracle.check(trial, Answer(value, changed))
            return found.message if found else None
        case Raised(complaint):
            return say("{kind}: {text}", kind=complaint.kind, text=complaint.text)
        case Stopped(reason):
            return say("stopped: {reason}", reason=str(reason))
    return say("nothing came back")


def _normal(code: str) -> str:
    return re.sub(r"\s", "", code)
