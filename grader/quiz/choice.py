"""Any question as a choice among options, as the exam asks all of them."""

from random import Random

from msgspec import Struct
from msgspec.structs import replace

from grader.content.item import Desk, Item, Question
from grader.content.options import chosen
from grader.content.text import Words
from grader.errors import LearnerError
from grader.message import say


class Choice(Struct, frozen=True):
    """A question with options; `responses` says what each of them stands for."""

    question: Question
    responses: tuple[str, ...]

    def picked(self, text: str) -> str:
        """Return the response that a typed number or letter stands for."""
        places = chosen(text, len(self.responses))
        if len(places) != 1:
            raise LearnerError(
                say("One option, please."),
                hint=say("Type a number from 1 to {count}.", count=len(self.responses)),
            )
        return self.responses[places[0]]


def as_choice(item: Item, seed: int, desk: Desk, options: int) -> Choice:
    """Return the item with so many options at most.

    An item that asks for a number offers its key among the numbers that typical mistakes give.
    """
    question = item.question(seed, desk)
    prompt = question.prompt
    if prompt.options:
        places = _kept(question, desk, options)
        responses = tuple(str(place + 1) for place in places)
        shown: tuple[Words, ...] = tuple(prompt.options[place] for place in places)
    else:
        key, *wrong = item.alternatives(question)
        shown = responses = _mixed([key, *wrong[: options - 1]], seed)
    prompt = replace(prompt, options=shown)
    expects = say("a number from 1 to {count}", count=len(responses))
    return Choice(replace(question, prompt=replace(prompt, expects=expects)), responses)


def _kept(question: Question, desk: Desk, options: int) -> list[int]:
    """Return the places of the options to be shown: all, or the key and as many others."""
    places = list(range(len(question.prompt.options)))
    if len(places) <= options:
        return places
    mark = question.item.mark
    right = [place for place in places if mark(question, str(place + 1), desk).correct]
    wrong = [place for place in places if place not in right]
    return sorted([*right, *wrong[: options - len(right)]])


def _mixed(responses: list[str], seed: int) -> tuple[str, ...]:
    return tuple(Random(seed).sample(responses, len(responses)))  # noqa: S311 - no secret
