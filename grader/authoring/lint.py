"""Lint: what can be seen in the wording of a bank without running or understanding it.

Each rule is a file of `rules`. What no rule can see, such as an option that is right under another
convention, is left to a second reader; `conventions` finds the cases that can be computed.
"""

from collections.abc import Sequence
from itertools import chain

from grader.authoring import rules
from grader.authoring.material import gather
from grader.authoring.rule import Rule
from grader.content.bank import Bank
from grader.content.read_yaml import Document
from grader.errors import Problem
from grader.plugins import discover

RULES: dict[str, type[Rule]] = discover(rules, Rule)  # type: ignore[type-abstract]  # only concrete ones are found


def lint(bank: Bank, briefs: Sequence[Document] = ()) -> list[Problem]:
    """Return what the rules find in a bank and in the texts of exercises, in the files' order."""
    material = gather(bank, briefs)
    found = chain.from_iterable(rule().problems(material) for rule in RULES.values())
    return sorted(found, key=lambda problem: (problem.file, problem.line))
