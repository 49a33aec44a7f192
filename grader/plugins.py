"""Find the one class that each module of a package holds: item kinds, report formats."""

from importlib import import_module
from inspect import isabstract
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def discover(package: ModuleType, base: type[T]) -> dict[str, type[T]]:
    """Return the concrete subclass of `base` in each public module, keyed by module name."""
    return {name: load(package, name, base) for name in names(package)}


def names(package: ModuleType) -> tuple[str, ...]:
    """Return the names of the public modules, importing none."""
    found = iter_modules(package.__path__)
    return tuple(info.name for info in found if not info.name.startswith("_"))


def load(package: ModuleType, name: str, base: type[T]) -> type[T]:
    """Return the concrete subclass of `base` in one module."""
    return _only_class(import_module(f"{package.__name__}.{name}"), base)


def _only_class(module: ModuleType, base: type[T]) -> type[T]:
    own = [
        found
        for found in vars(module).values()
        if isinstance(found, type) and issubclass(found, base) and not isabstract(found)
        if found.__module__ == module.__name__
    ]
    if len(own) != 1:
        message = f"{module.__name__} must define exactly one {base.__name__}, found {len(own)}"
        raise TypeError(message)
    return own[0]
