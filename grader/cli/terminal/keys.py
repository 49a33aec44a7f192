"""Single keys from a terminal: characters of any language, arrows, pastes, changes of size."""

import os
import re
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from enum import Enum, auto
from functools import cache
from select import select
from types import FrameType

from msgspec import Struct

from grader.cli.terminal.resize import on_resize
from grader.cli.terminal.restore import PASTE_OFF, PASTE_ON, restored

ESCAPE_PATIENCE = 0.05  # seconds; the rest of an arrow's bytes is here by then
SETTLE = 0.08  # seconds without another change of size: the window is no longer being drawn


class Key(Enum):
    UP = auto()
    DOWN = auto()
    LEFT = auto()
    RIGHT = auto()
    ENTER = auto()
    BACKSPACE = auto()
    ESCAPE = auto()
    END = auto()
    """There is no more input: Ctrl-D, or the terminal has gone."""
    RESIZED = auto()


class Typed(Struct, frozen=True):
    character: str


class Pasted(Struct, frozen=True):
    text: str


Event = Key | Typed | Pasted

ARROWS = {b"A": Key.UP, b"B": Key.DOWN, b"C": Key.RIGHT, b"D": Key.LEFT}
CONTROLS = {
    b"\r": Key.ENTER,
    b"\n": Key.ENTER,
    b"\x7f": Key.BACKSPACE,
    b"\x08": Key.BACKSPACE,
    b"\x04": Key.END,
    b"\x10": Key.UP,  # Ctrl-P and Ctrl-N, as in every shell
    b"\x0e": Key.DOWN,
}
TOKEN = rb"""\x1b\[200~(?P<paste>.*?)\x1b\[201~
       | \x1b(?:O|\[[0-?]*[ -/]*)(?P<arrow>[A-D])
       | \x1b(?:O[ -~]|\[[0-?]*[ -/]*[@-~])        # other keys, and what terminals report
       | \x1b(?=\x1b) | \x1b[^\[O\x1b]                # Escape twice, Alt and a key
       | (?P<control>[\x00-\x1a\x1c-\x1f\x7f])
       | (?P<text>[ -~]|[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})
       | [\x80-\xc1\xf5-\xff]|[\xc2-\xf4](?![\x80-\xbf]|\Z)|[\xe0-\xf4][\x80-\xbf](?![\x80-\xbf]|\Z)
       | [\xf0-\xf4][\x80-\xbf]{2}(?![\x80-\xbf]|\Z)  # bytes that are no text
    """


@cache
def _token() -> re.Pattern[bytes]:
    """Made at the first key: by then the question is on the screen."""
    return re.compile(TOKEN, re.VERBOSE | re.DOTALL)


class Decoder:
    """Turns bytes into events; keeps what is not whole yet."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, more: bytes) -> Iterator[Event]:
        data, at = self._rest + more, 0
        self._rest = b""
        while at < len(data):
            if data.startswith(b"\x1b[200~", at) and b"\x1b[201~" not in data[at:]:
                break
            if not (match := _token().match(data, at)):
                break
            at = match.end()
            yield from _event(match)
        self._rest = data[at:]

    @property
    def waiting(self) -> bool:
        """Whether an Escape might be the start of more; a paste may take its time."""
        return self._rest.startswith(b"\x1b") and not self._rest.startswith(b"\x1b[200~")

    def give_up(self) -> Key:
        """Return the Escape key: nothing came after it."""
        self._rest = b""
        return Key.ESCAPE


def _event(match: re.Match[bytes]) -> Iterator[Event]:
    if (paste := match["paste"]) is not None:
        yield Pasted(paste.decode(errors="replace"))
    elif arrow := match["arrow"]:
        yield ARROWS[arrow]
    elif control := match["control"]:
        if control in CONTROLS:
            yield CONTROLS[control]
    elif text := match["text"]:
        if character := text.decode(errors="ignore"):
            yield Typed(character)
    elif match[0] == b"\x1b":
        yield Key.ESCAPE


class Keyboard:
    """Gives the keys as they are pressed."""

    def __init__(self, terminal: int, wake: int) -> None:
        self._terminal = terminal
        self._wake = wake
        self._decoder = Decoder()
        self._events: list[Event] = []

    def next(self) -> Event:
        """Wait for a key, or for another size of the window."""
        while not self._events:
            patience = ESCAPE_PATIENCE if self._decoder.waiting else None
            ready = select([self._terminal, self._wake], [], [], patience)[0]
            if self._wake in ready:
                self._settle()
                return Key.RESIZED
            if not ready:
                return self._decoder.give_up()
            self._events += self._read()
        return self._events.pop(0)

    def _read(self) -> list[Event]:
        try:
            more = os.read(self._terminal, 4096)
        except OSError:  # the terminal has gone
            more = b""
        return list(self._decoder.feed(more)) if more else [Key.END]

    def _settle(self) -> None:
        while select([self._wake], [], [], SETTLE)[0]:
            os.read(self._wake, 4096)


@contextmanager
def keyboard() -> Iterator[Keyboard]:
    """Read single keys until the end of the block; what was typed ahead is thrown away.

    Ctrl-C stays KeyboardInterrupt; Ctrl-Z gives the terminal back for as long as we sleep.
    """
    terminal = sys.stdin.fileno()
    heard, wake = os.pipe()
    os.set_blocking(wake, False)
    with ExitStack() as stack:
        stack.callback(os.close, heard)
        stack.callback(os.close, wake)
        before = termios.tcgetattr(terminal)
        stack.enter_context(restored(terminal))
        stack.enter_context(on_resize(lambda: _write(wake)))
        stack.enter_context(_suspendable(terminal, before, wake))
        _listen(terminal, before)
        yield Keyboard(terminal, heard)


def _write(wake: int) -> None:
    """Wake the reader up. A full pipe wakes it just as well."""
    try:
        os.write(wake, b"!")
    except BlockingIOError:
        return


def _listen(terminal: int, before: list[object]) -> None:
    flags = before[3]
    assert isinstance(flags, int)  # noqa: S101 - termios types its list loosely
    quiet = [*before[:3], flags & ~(termios.ECHO | termios.ICANON), *before[4:]]
    termios.tcsetattr(terminal, termios.TCSAFLUSH, quiet)  # type: ignore[arg-type]  # the same list
    os.write(sys.stdout.fileno(), PASTE_ON)


@contextmanager
def _suspendable(terminal: int, before: list[object], wake: int) -> Iterator[None]:
    def stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        os.write(sys.stdout.fileno(), PASTE_OFF)
        termios.tcsetattr(terminal, termios.TCSANOW, before)  # type: ignore[arg-type]  # as above
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)  # here we sleep
        signal.signal(number, stop)
        _listen(terminal, before)
        _write(wake)

    handler = signal.signal(signal.SIGTSTP, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGTSTP, handler or signal.SIG_DFL)
