"""Which modules foreign code may import, and the inert ones that stand in for plotting.

A notebook draws and shows progress; none of that matters for grading, so those modules exist and
do nothing. Modules that would matter and are not here fail by name.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Self

STAND_INS = frozenset({"matplotlib", "seaborn", "IPython", "tqdm", "google", "japanize_matplotlib"})
ALLOWED = frozenset({"numpy", *sys.stdlib_module_names})


class Inert:
    """Does nothing, whatever one does with it."""

    def __call__(self, *args: object, **kwargs: object) -> "Inert":
        return self

    def __getattr__(self, name: str) -> "Inert":
        if name.startswith("__"):
            raise AttributeError(name)
        return self

    def __getitem__(self, key: object) -> "Inert":
        return self

    def __setitem__(self, key: object, value: object) -> None:
        pass

    def __iter__(self) -> Iterator["Inert"]:
        yield self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *args: object) -> None:
        pass


INERT = Inert()


def passes_through(iterable: Any = (), *_: object, **__: object) -> Any:
    """Stand in for `tqdm`: the loop sees what it would see without a progress bar."""
    return iterable


def pair(*_: object, **__: object) -> tuple[Inert, Inert]:
    """Stand in for `plt.subplots`, whose result is always taken apart into two."""
    return INERT, INERT


def counting(*args: int, **_: object) -> range:
    """Stand in for `tqdm.trange`."""
    return range(*args)


SPECIAL = {"tqdm": passes_through, "trange": counting, "subplots": pair}


class InertModule(ModuleType):
    """A module that has every attribute. `import a.b.c` works too, since it is a package."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return SPECIAL.get(name, INERT)


class Gate(MetaPathFinder, Loader):
    """Asked first for every import; lets the declared modules through to the usual finders."""

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        top = fullname.partition(".")[0]
        if top in STAND_INS:
            return ModuleSpec(fullname, self, is_package=True)
        if top in ALLOWED or top in self._own:
            return None
        message = f"No module named {fullname!r} here: the box has NumPy and the standard library"
        raise ModuleNotFoundError(message, name=fullname)

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return InertModule(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        pass


def close_gate(own: frozenset[str]) -> None:
    """From now on only declared modules can be imported, `own` being the job's modules."""
    sys.meta_path.insert(0, Gate(own))
