"""A choice as a value: each key gives the next choice, or what the learner wants. Draws nothing."""

from msgspec import Struct
from msgspec.structs import replace

from grader.cli.terminal.keys import Event, Key, Pasted, Typed
from grader.cli.terminal.replies import Command, Reply, Response, command_of_key, plain
from grader.content.item import Manner
from grader.content.options import LETTERS

LEAVING = {
    Key.END: Command.QUIT,
    Key.LEFT: Command.BACK,
    Key.BACKSPACE: Command.BACK,
    Key.RIGHT: Command.SKIP,
}


class Typing(Struct, frozen=True):
    """The learner wants to type; what was pasted is already there."""

    text: str = ""


class Choice(Struct, frozen=True):
    """What is highlighted and what is picked, as places from 0."""

    count: int
    manner: Manner
    offers: tuple[Command, ...]
    letters: str = LETTERS
    none: bool = False
    """Whether picking nothing is an answer, `0`."""
    place: int | None = None
    picked: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The answer so far, as it would be typed."""
        places = self.picked if self.collects else self._highlighted
        ordered = places if self.manner is Manner.ARRANGE else sorted(places)
        return " ".join(str(place + 1) for place in ordered)

    @property
    def whole(self) -> bool:
        """Whether Enter would answer."""
        if self.manner is Manner.ARRANGE:
            return len(self.picked) == self.count
        return bool(self.text) or self.none

    @property
    def collects(self) -> bool:
        """Whether keys gather several options, and only Enter answers."""
        return self.manner in {Manner.TICK, Manner.ARRANGE}

    def at(self, place: int) -> "Choice":
        return replace(self, place=place)

    def press(self, event: Event) -> "Choice | Typing | Reply":
        """Return what comes of a key; this very choice where the key means nothing."""
        if isinstance(event, Typed):
            return self._typed(event.character)
        if isinstance(event, Pasted):
            return self._pasted(event.text)
        if event is Key.ENTER:
            return Response(self.text or "0") if self.whole else self
        return self._controlled(event)

    def _controlled(self, event: Key) -> "Choice | Command":
        if event is Key.BACKSPACE and self.picked:
            return replace(self, picked=self.picked[:-1])
        if event in {Key.UP, Key.DOWN}:
            return self._moved(1 if event is Key.DOWN else -1)
        command = LEAVING.get(event)
        if command is None or command not in {*self.offers, Command.QUIT}:
            return self
        return command

    def _typed(self, character: str) -> "Choice | Typing | Reply":
        sign = plain(character)
        if (place := self._place_of(sign)) is not None:
            return self._picked(place)
        if command := command_of_key(character, self.offers):
            return command
        if sign == "0" and self.none:
            return Response("0")
        if sign == "t" and self.manner is Manner.CODE:
            return Typing()
        return self._steered(character)

    def _steered(self, character: str) -> "Choice | Response":
        """Move and pick without leaving the letters."""
        if character in {"j", "k"}:
            return self._moved(1 if character == "j" else -1)
        if character.isspace() and self.collects and self.place is not None:
            return self._picked(self.place)
        return self

    def _pasted(self, text: str) -> "Choice | Typing":
        """A paste never answers by itself: it picks, and Enter is left to the learner."""
        if self.manner is Manner.CODE:
            return Typing(" ".join(text.split()))
        places = [self._place_of(plain(character)) for character in text if character.isalnum()]
        known = tuple(dict.fromkeys(place for place in places if place is not None))
        if not known or None in places:
            return self
        return replace(self, picked=known) if self.collects else replace(self, place=known[-1])

    def _picked(self, place: int) -> "Choice | Response":
        if not self.collects:
            return Response(str(place + 1))
        rest = tuple(one for one in self.picked if one != place)
        return replace(self, place=place, picked=rest if place in self.picked else (*rest, place))

    def _moved(self, step: int) -> "Choice":
        if self.place is None:
            return replace(self, place=0 if step > 0 else self.count - 1)
        return replace(self, place=(self.place + step) % self.count)

    def _place_of(self, sign: str) -> int | None:
        if sign.isdigit() and len(sign) == 1:
            place = int(sign) - 1
        else:
            place = self.letters.find(sign) if sign else -1
        return place if 0 <= place < self.count else None

    @property
    def _highlighted(self) -> tuple[int, ...]:
        return () if self.place is None else (self.place,)
