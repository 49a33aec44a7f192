"""What can only live inside the box is built there from data; see `wire.Recipe`."""

from collections.abc import Callable
from typing import Any

import numpy as np

from grader.sandbox.plain import Recipe

RECIPES: dict[str, Callable[..., Any]] = {"generator": np.random.default_rng}


def cook(value: Any) -> Any:
    """Return the argument itself, or what its recipe makes. Recipes stand at the top level."""
    return RECIPES[value.name](*value.args) if isinstance(value, Recipe) else value
