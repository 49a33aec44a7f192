"""Inputs changed one way each: for which change would the wrong answer be the right one?

`U` transposed, `b` left out, two gates exchanged: the reference is asked what it gives on such
inputs, and a submission that gives just that has most likely made this change inside.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import combinations, permutations
from typing import Any

import numpy as np

from grader.message import Message, say
from grader.oracle.part import Array

Args = tuple[Any, ...]
Key = int | str | None
Change = Callable[[Any], Any]
COUNTS = (4, 3, 2)


@dataclass(frozen=True, slots=True)
class Variation:
    """A change of the arguments. `change` returns None where it does not apply."""

    id: str
    message: Message
    change: Callable[[Args], Args | None]


@dataclass(frozen=True, slots=True)
class Slot:
    """An argument, or one entry of an argument that is a list or a dict."""

    place: int
    key: Key
    name: str

    def get(self, args: Args) -> Any:
        value = args[self.place] if self.place < len(args) else None
        if self.key is None:
            return value
        if isinstance(value, dict):
            return value.get(self.key)
        if isinstance(value, list) and isinstance(self.key, int) and self.key < len(value):
            return value[self.key]
        return None

    def put(self, args: Args, value: Any) -> Args:
        whole = value
        if self.key is not None:
            whole = args[self.place].copy()
            whole[self.key] = value
        return (*args[: self.place], whole, *args[self.place + 1 :])


def variations(arguments: Sequence[str], inputs: Sequence[Args]) -> Iterator[Variation]:
    """Yield the changes that make sense for inputs like these."""
    if not inputs:
        return
    slots = list(_slots(arguments, inputs[0]))
    for slot in slots:
        yield from _single(slot, inputs)
    for one, other in combinations(slots, 2):
        if _alike(one, other, inputs):
            yield _exchanged(one, other)
            yield _replaced(one, other)
            yield _replaced(other, one)
    yield from _block_orders(slots, inputs)


def _slots(arguments: Sequence[str], args: Args) -> Iterator[Slot]:
    for place, value in enumerate(args):
        name = arguments[place] if place < len(arguments) else f"#{place + 1}"
        yield Slot(place, None, name)
        if isinstance(value, dict):
            for key, part in value.items():
                if isinstance(part, np.ndarray) and isinstance(key, str):
                    yield Slot(place, key, f"{name}['{key}']")
        if isinstance(value, list):
            for number, part in enumerate(value[:4]):
                if isinstance(part, np.ndarray):
                    yield Slot(place, number, f"{name}[{number}]")


def _single(slot: Slot, inputs: Sequence[Args]) -> Iterator[Variation]:
    """Changes of one argument alone."""
    kinds = {_kind(slot.get(args)) for args in inputs} - {""}
    name = slot.name
    said: dict[str, Message] = {}
    changes: dict[str, dict[str, Change]] = {}
    for kind, table in (("f", FLOATS), ("b", MASKS), ("i", INTEGERS), ("number", NUMBERS)):
        if kind in kinds:  # of another kind on other cases, it is the same change there
            for word, message, change in table:
                said.setdefault(word, message.about(name=name))
                changes.setdefault(word, {})[kind] = change
    for word, message in said.items():
        yield Variation(f"{name}_{word}", message, _changing(slot, changes[word]))
    if "f" in kinds:
        most = max(np.ndim(slot.get(args)) for args in inputs if _kind(slot.get(args)) == "f")
        for axis in range(min(most, 3)):
            yield Variation(
                f"{name}_reversed_{axis}",
                say(
                    "it comes out as if `{name}` were reversed along axis {axis}",
                    name=name,
                    axis=axis,
                ),
                _changing(slot, {"f": partial(_flipped, axis)}),
            )


def _changing(slot: Slot, changes: Mapping[str, Change]) -> Callable[[Args], Args | None]:
    """Change an argument as its kind wants it."""

    def changed(args: Args) -> Args | None:
        value = slot.get(args)
        change = changes.get(_kind(value))
        if change is None:
            return None
        try:
            with np.errstate(all="ignore"):
                other = change(value)
        except OverflowError:  # an integer beyond any float
            return None
        return None if other is None else slot.put(args, other)

    return changed


def _kind(value: Any) -> str:
    if isinstance(value, np.ndarray):
        return {"f": "f", "b": "b", "i": "i", "u": "i"}.get(value.dtype.kind, "")
    plain = isinstance(value, int | float | np.number)
    return "number" if plain and not isinstance(value, bool | np.complexfloating) else ""


def _alike(one: Slot, other: Slot, inputs: Sequence[Args]) -> bool:
    """Whether two arguments can stand for each other on some case."""
    return any(_both(one, other, args) is not None for args in inputs)


def _both(one: Slot, other: Slot, args: Args) -> tuple[Array, Array] | None:
    """Return two arguments that are arrays of one shape and kind."""
    first, second = one.get(args), other.get(args)
    alike = _kind(first) == _kind(second) in {"f", "b", "i"} and first.shape == second.shape
    return (first, second) if alike else None


def _exchanged(one: Slot, other: Slot) -> Variation:
    def change(args: Args) -> Args | None:
        if (both := _both(one, other, args)) is None:
            return None
        first, second = both
        return other.put(one.put(args, second), first)

    message = say(
        "it comes out as if `{one}` and `{other}` were exchanged", one=one.name, other=other.name
    )
    return Variation(f"{one.name}_{other.name}_exchanged", message, change)


def _replaced(one: Slot, other: Slot) -> Variation:
    def change(args: Args) -> Args | None:
        both = _both(one, other, args)
        return None if both is None else one.put(args, both[1])

    message = say(
        "it comes out as if `{other}` stood in the place of `{one}`", one=one.name, other=other.name
    )
    return Variation(f"{other.name}_for_{one.name}", message, change)


def _block_orders(slots: Sequence[Slot], inputs: Sequence[Args]) -> Iterator[Variation]:
    """Gates in another order: the same blocks permuted in all weights that are stacked alike."""
    for count in COUNTS:
        stacked = [slot for slot in slots if _is_stacked(slot, slots, inputs, count)]
        if len(stacked) > 1:
            for order in permutations(range(count)):
                if order != tuple(range(count)):
                    yield _reordered(stacked, count, order)


def _is_stacked(slot: Slot, slots: Sequence[Slot], inputs: Sequence[Args], count: int) -> bool:
    """Whether the first axis is `count` times as long as an axis of another argument, always."""
    for args in inputs:
        value = slot.get(args)
        if _kind(value) != "f" or not value.ndim or value.shape[0] % count:
            return False
        lengths = {n for s in slots if _kind(s.get(args)) == "f" for n in s.get(args).shape[1:]}
        if value.shape[0] // count not in lengths:
            return False
    return True


def _reordered(stacked: Sequence[Slot], count: int, order: tuple[int, ...]) -> Variation:
    def change(args: Args) -> Args:
        for slot in stacked:
            blocks = np.split(slot.get(args), count)
            args = slot.put(args, np.concatenate([blocks[place] for place in order]))
        return args

    numbers = [place + 1 for place in order]
    message = say(
        "it comes out as if the {count} blocks of the weights were taken in the order {order}",
        count=count,
        order=numbers,
    )
    return Variation(f"blocks_{count}_{'_'.join(map(str, numbers))}", message, change)


def _flipped(axis: int, x: Array) -> Array | None:
    return np.flip(x, axis) if axis < x.ndim else None


def _transposed(x: Array) -> Array | None:
    square = x.ndim == 2 and x.shape[0] == x.shape[1]  # noqa: PLR2004 - a matrix
    return x.T.copy() if square else None


Table = tuple[tuple[str, Message, Change], ...]
FLOATS: Table = (
    ("left_out", say("it comes out as if `{name}` were 0: is it left out?"), np.zeros_like),
    ("ones", say("it comes out as if `{name}` were 1 everywhere: is it left out?"), np.ones_like),
    ("negated", say("it comes out as if `{name}` had the other sign"), np.negative),
    ("transposed", say("it comes out as if `{name}` were transposed"), _transposed),
    ("doubled", say("it comes out as if `{name}` counted twice"), lambda x: 2 * x),
    ("halved", say("it comes out as if `{name}` were halved"), lambda x: x / 2),
    ("squared", say("it comes out as if `{name}` were squared"), np.square),
    ("exp", say("it comes out as if `exp` had been applied to `{name}`"), np.exp),
    ("tanh", say("it comes out as if `tanh` had been applied to `{name}`"), np.tanh),
)
MASKS: Table = (
    ("ignored", say("it comes out as if `{name}` were true everywhere: is it used?"), np.ones_like),
    (
        "inverted",
        say("it comes out as if `{name}` were turned round: true and false exchanged"),
        np.logical_not,
    ),
)
INTEGERS: Table = (
    (
        "reversed",
        say("it comes out as if `{name}` were reversed"),
        lambda x: np.flip(x, -1) if x.ndim else None,
    ),
    ("left_out", say("it comes out as if `{name}` were 0: is it left out?"), np.zeros_like),
)
NUMBERS: Table = (
    ("zero", say("it comes out as if `{name}` were 0: is it used?"), lambda x: type(x)(0)),
    ("one", say("it comes out as if `{name}` were 1: is it used?"), lambda x: type(x)(1)),
    ("more", say("it comes out as if `{name}` were one larger"), lambda x: x + 1),
    ("less", say("it comes out as if `{name}` were one smaller"), lambda x: x - 1),
    ("doubled", say("it comes out as if `{name}` were twice as large"), lambda x: 2 * x),
    ("negated", say("it comes out as if `{name}` had the other sign"), lambda x: -x),
    (
        "inverse",
        say("it comes out as if `{name}` were its own inverse, 1 / {name}"),
        lambda x: 1 / x if x else None,
    ),
    ("squared", say("it comes out as if `{name}` were squared"), lambda x: x * x),
    (
        "root",
        say("it comes out as if it were the root of `{name}`"),
        lambda x: float(x) ** 0.5 if x >= 0 else None,
    ),
)
