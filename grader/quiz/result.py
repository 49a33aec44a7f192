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


def mark_paper(paper: Paper, choices: Sequence[Choice], desk: Desk) -> tuple[Answered, ...]:
    """Mark every question, in order; one without an answer earns nothing."""
    answers = []
    for place, choice in enumerate(choices):
        entry = paper.entry(place)
        question = choice.question
        if entry.response:
            mark = question.item.mark(question, entry.response, desk)
            answers.append(Answered(question, entry.response, mark, entry.seconds))
        else:
            answers.append(passed(question, desk, entry.seconds))
    return tuple(answers)


def rates(blueprint: Blueprint, answers: Sequence[Answered]) -> tuple[Rate, ...]:
    """Return the rate of each area that has questions."""
    found = []
    for area in blueprint.areas:
        here = [one for one in answers if blueprint.area(one.question.item.topic) is area]
        if here:
            right = sum(one.mark.correct for one in here)
            found.append(Rate(area, right, len(here), sum(one.seconds for one in here)))
    return tuple(found)
