"""Wrong answers that people give: run for the names and on the cases that somebody asks for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock

from grader.content.text import Text
from grader.oracle.oracle import Answer


@dataclass(frozen=True, slots=True)
class Beliefs(Collection[str]):
    """The misconceptions of an exercise by their names. What one answers on a case is kept.

    A right answer needs none of them, and some are slow: they train a network.
    """

    advice: Mapping[str, Text]
    """What to tell people who hold them."""
    ask: Callable[[Sequence[tuple[str, int]]], Iterable[Answer]]
    """Runs them: each name on the case of this number."""
    _kept: dict[tuple[str, int], Answer] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)

    def on(
        self, cases: Sequence[int], names: Collection[str] | None = None
    ) -> dict[str, tuple[Answer, ...]]:
        """Return what these misconceptions, or all, answer on these cases."""
        names = self.advice if names is None else names
        with self._lock:  # the submissions of a batch are graded side by side
            new = [(name, n) for name in names for n in cases if (name, n) not in self._kept]
            if new:
                self._kept.update(zip(new, self.ask(new), strict=True))
        return {name: tuple(self._kept[name, n] for n in cases) for name in names}

    def __contains__(self, name: object) -> bool:
        return name in self.advice

    def __iter__(self) -> Iterator[str]:
        return iter(self.advice)

    def __len__(self) -> int:
        return len(self.advice)
