"""Which modules foreign code may import, and the inert ones that stand in for plotting.

A notebook draws and shows progress; none of that matters for grading, so those modules exist and
do nothing. Modules that would matter and are not here fail by name.
"""

import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any, Self

STAND_INS = frozenset(
    {
        "IPython",
        "google",
        "ipywidgets",
        "japanize_matplotlib",
        "matplotlib",
        "mpl_toolkits",
        "seaborn",
        "tqdm",
    }
)


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


class Row(Inert):
    """Several inert things, as many as the code around will take it apart into."""

    def __init__(self, parts: Sequence[Inert]) -> None:
        self._parts = parts

    def __iter__(self) -> Iterator[Inert]:
        return iter(self._parts)

    def __len__(self) -> int:
        return len(self._parts)

    @property
    def flat(self) -> "Row":
        inner = (part if isinstance(part, Row) else (part,) for part in self._parts)
        return Row([part for parts in inner for part in parts])

    def ravel(self) -> "Row":
        return self.flat

    flatten = ravel


class Bar(Inert):
    """Stand in for `tqdm`: the loop sees what it would see without a progress bar."""

    write = staticmethod(print)

    def __init__(self, iterable: Any = (), *_: object, **__: object) -> None:
        self._iterable = iterable

    def __iter__(self) -> Iterator[Any]:
        return iter(self._iterable)

    def __len__(self) -> int:
        return len(self._iterable)


def counting(*args: int, **_: object) -> Bar:
    """Stand in for `tqdm.trange`."""
    return Bar(range(*args))


def subplots(nrows: int = 1, ncols: int = 1, **_: object) -> tuple[Inert, Inert]:
    """Stand in for `plt.subplots`, whose result is always taken apart."""
    rows = [Row([INERT] * ncols) for _ in range(nrows)]
    if nrows == 1 or ncols == 1:
        flat = Row(rows).flat
        return INERT, flat if len(flat) > 1 else INERT
    return INERT, Row(rows)


def histogram(*_: object, **__: object) -> tuple[Inert, Inert, Inert]:
    """Stand in for `plt.hist`: counts, edges and patches."""
    return INERT, INERT, INERT


SPECIAL = {"hist": histogram, "subplots": subplots, "tqdm": Bar, "trange": counting}


class InertModule(ModuleType):
    """A module that has every attribute. `import a.b.c` works too, since it is a package."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.__path__: list[str] = []

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return SPECIAL.get(name, INERT)


class Gate:
    """Asked first for every import; lets what is declared through to the usual finders.

    A finder and loader as importlib wants them; its base classes take long to import.
    """

    def __init__(self, own: frozenset[str]) -> None:
        self._own = own

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        top = fullname.partition(".")[0]
        if top in STAND_INS:
            return ModuleSpec(fullname, self, is_package=True)  # type: ignore[arg-type]  # see above
        if top in self._own:  # it was asked for before it was loaded
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
