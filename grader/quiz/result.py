"""What a mock exam came to: every question marked, and the rate of each area."""

from collections.abc import Sequence
from dataclasses import dataclass

from grader.content.blueprint import Area, Blueprint
from grader.content.item import Desk
from grader.quiz.choice import Choice
from grader.quiz.paper import Paper
from grader.quiz.session import Answered, passed


@dataclass(frozen=True, slots=True)
class Rate:
    """How much of one area was right."""

    area: Area
    right: int
    asked: int
    seconds: float
    """Spent on its questions."""

    @property
    def share(self) -> float:
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class Result:
    """A paper that was handed in: its questions and their marks, place by place."""

    blueprint: Blueprint
    paper: Paper
    choices: tuple[Choice, ...]
    answers: tuple[Answered, ...]

    @property
    def share(self) -> float:
        """How much was right, between 0 and 1."""
        return sum(one.mark.correct for one in self.answers) / len(self.answers)

    @property
    def wrong(self) -> tuple[int, ...]:
        """The places that did not earn full marks."""
        return tuple(place for place, one in enumerate(self.answers) if not one.mark.correct)

    @property
    def slowest(self) -> tuple[int, ...]:
        """The places by the time spent on them, the longest first."""
        entries = self.paper.entries
        return tuple(sorted(entries, key=lambda place: -entries[place].seconds))

    @property
    def rates(self) -> tuple[Rate, ...]:
        """The rate of each area that has questions."""
        found = []
        for area in self.blueprint.areas:
            here = [one for one in self.answers if self._area(one) is area]
            if here:
                right = sum(one.mark.correct for one in here)
                found.append(Rate(area, right, len(here), sum(one.seconds for one in here)))
        return tuple(found)

    def _area(self, one: Answered) -> Area | None:
        return self.blueprint.area(one.question.item.topic)


def mark_paper(blueprint: Blueprint, paper: Paper, choices: Sequence[Choice], desk: Desk) -> Result:
    """Mark every question, in order; one without an answer earns nothing.

    An answer that is no option any more, since its question was edited, is none.
    """
    answers = []
    for place, choice in enumerate(choices):
        entry = paper.entry(place)
        question = choice.question
        if entry.response in choice.responses:
            mark = question.item.mark(question, entry.response, desk)
            answers.append(Answered(question, entry.response, mark, entry.seconds))
            continue
        if entry.response:
            paper = paper.answered(place, "")
        answers.append(passed(question, desk, entry.seconds))
    return Result(blueprint, paper, tuple(choices), tuple(answers))
