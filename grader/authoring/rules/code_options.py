"""Every option that is code parses: a slip would fail the hidden cases and pass as a distractor."""

import ast
from collections.abc import Iterator

from grader.authoring.material import Material, problem
from grader.authoring.rule import Rule
from grader.content.bank import Entry
from grader.content.kinds.blank import Blank
from grader.content.kinds.shape import Shape
from grader.content.read_yaml import Place
from grader.content.typed import MAX_CODE
from grader.errors import Problem
from grader.message import say


class CodeOptions(Rule):
    def problems(self, material: Material) -> Iterator[Problem]:
        for entry in material.entries:
            for place, code in _codes(entry):
                if why := _complaint(code):
                    yield problem(
                        entry,
                        place,
                        say("`{code}` is not an expression: {why}", code=code[:60], why=why),
                        say("Write what a learner would type here, without a slip."),
                    )


def _codes(entry: Entry) -> Iterator[tuple[Place, str]]:
    match entry.item:
        case Blank(holes=holes):
            for name, hole in holes.items():
                yield ("holes", name, "key"), hole.key
                for number, option in enumerate(hole.distractors):
                    yield ("holes", name, "distractors", number, "code"), option.code
        case Shape(mistakes=mistakes):
            for number, mistake in enumerate(mistakes):
                yield ("mistakes", number, "answer"), mistake.answer


def _complaint(code: str) -> str:
    """Return why it does not parse. Nothing runs, and the length is bounded as for learners."""
    if len(code) > MAX_CODE:
        return f"{len(code)} > {MAX_CODE}"
    try:
        ast.parse(f"({code.strip()}\n)", mode="eval")
    except (SyntaxError, ValueError, MemoryError, RecursionError) as error:
        return str(error)
    return ""
