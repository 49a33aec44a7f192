"""What can only live inside the box is built there from data; see `plain.Recipe`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from grader.sandbox.plain import Recipe

MODULE = """\
from grader.sandbox.plain import Recipe

def generator(seed):
    return Recipe("generator", (seed,))

def step_table(logits, following):
    return Recipe("step_table", (logits, following))
"""
"""What `import recipes` gives to the author's code."""


@dataclass(frozen=True)
class StepTable:
    """A decoder's step as a table: with S states and V tokens, `step(token, state)`.

    `logits` is (S, V, V): by state and the token that was read, a score for each next token.
    `following` is (S, V): the state after it.
    """

    logits: NDArray[Any]
    following: NDArray[Any]

    def __call__(self, token: int, state: int) -> tuple[NDArray[Any], int]:
        return self.logits[state, token].copy(), int(self.following[state, token])


RECIPES: dict[str, Callable[..., Any]] = {
    "generator": np.random.default_rng,
    "step_table": StepTable,
}


def cook(value: Any) -> Any:
    """Return the argument itself, or what its recipe makes. Recipes stand at the top level."""
    return RECIPES[value.name](*value.args) if isinstance(value, Recipe) else value
