"""The kinds of items by name, each imported when it is first needed."""

from functools import cache

from grader.content import kinds
from grader.content.item import Item
from grader.plugins import load, names


@cache
def kind_names() -> tuple[str, ...]:
    return names(kinds)


@cache
def kind(name: str) -> type[Item]:
    """Return the class of a kind. Raises KeyError when there is no such kind."""
    if name not in kind_names():
        raise KeyError(name)
    return load(kinds, name, Item)  # type: ignore[type-abstract]  # only a concrete one is found
