"""Lint: what can be seen in the wording of a bank without running or understanding it.

Each rule is a file of `rules`. What no rule can see, such as an option that is right under another
convention, is left to a second reader; `conventions` finds the cases that can be computed.
"""

from collections.abc import Iterator, Sequence

from grader.authoring import rules
from grader.authoring.material import gather
from grader.authoring.rule import Rule
from grader.content.bank import Bank
from grader.content.read_yaml import Document
from grader.errors import Problem
from grader.plugins import discover

RULES: dict[str, type[Rule]] = discover(rules, Rule)  # type: ignore[type-abstract]  # only concrete ones are found


def lint(bank: Bank, briefs: Sequence[Document] = ()) -> Iterator[Problem]:
    """Yield what the rules find in a bank and in the texts of exercises."""
    material = gather(bank, briefs)
    for rule in RULES.values():
        yield from rule().problems(material)
