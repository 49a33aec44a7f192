"""A mock exam as a value: the questions, what was entered, and the time that is left."""

from collections.abc import Collection, Mapping

from msgspec import Struct, field
from msgspec.structs import replace


class Entry(Struct, frozen=True):
    """What a learner has put down for one question so far."""

    response: str = ""
    """Empty: not answered."""
    flagged: bool = False
    seconds: float = 0.0


class Paper(Struct, frozen=True):
    """The questions by id and seed, in order; entries by their places from 0."""

    questions: tuple[tuple[str, int], ...]
    allowed: float
    """Seconds."""
    entries: Mapping[int, Entry] = field(default_factory=dict)
    spent: float = 0.0
    """Seconds in which the paper lay open."""

    @property
    def left(self) -> float:
        """Seconds until the end."""
        return max(0.0, self.allowed - self.spent)

    @property
    def over(self) -> bool:
        return self.spent >= self.allowed

    def entry(self, place: int) -> Entry:
        return self.entries.get(place, Entry())

    def unanswered(self) -> tuple[int, ...]:
        """Return the places without an answer."""
        places = range(len(self.questions))
        return tuple(place for place in places if not self.entry(place).response)

    def open_from(self, place: int) -> int:
        """Return the first place without an answer from this one on, else the first of all.

        When every question is answered this is the end of the paper.
        """
        unanswered = self.unanswered()
        later = (one for one in unanswered if one >= place)
        return next(later, unanswered[0] if unanswered else len(self.questions))

    def flagged(self) -> tuple[int, ...]:
        """Return the places with a flag."""
        return tuple(place for place in sorted(self.entries) if self.entries[place].flagged)

    def answered(self, place: int, response: str) -> "Paper":
        """Return the paper with this response; a later one takes the place of an earlier."""
        return self._with(place, replace(self.entry(place), response=response))

    def toggled(self, place: int) -> "Paper":
        """Return the paper with the flag put on this question, or taken away."""
        entry = self.entry(place)
        return self._with(place, replace(entry, flagged=not entry.flagged))

    def later(self, place: int, seconds: float) -> "Paper":
        """Return the paper after so many more seconds spent on this question."""
        more = min(max(0.0, seconds), self.left)
        entry = self.entry(place)
        paper = self._with(place, replace(entry, seconds=entry.seconds + more))
        return replace(paper, spent=self.spent + more)

    def without(self, gone: Collection[str]) -> "Paper":
        """Return the paper without these items; all others keep what was entered."""
        kept = [place for place, (item, _) in enumerate(self.questions) if item not in gone]
        return replace(
            self,
            questions=tuple(self.questions[place] for place in kept),
            entries={new: self.entries[old] for new, old in enumerate(kept) if old in self.entries},
        )

    def _with(self, place: int, entry: Entry) -> "Paper":
        return replace(self, entries={**self.entries, place: entry})
