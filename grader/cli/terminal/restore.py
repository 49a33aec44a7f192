"""The terminal is left as it was found, however the program ends (but for SIGKILL)."""

import os
import signal
import sys
import termios
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

PASTE_ON, PASTE_OFF = b"\x1b[?2004h", b"\x1b[?2004l"
DEADLY = (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT)


@contextmanager
def restored(terminal: int) -> Iterator[None]:
    """Put the terminal's settings back after an exception, and before a signal kills."""
    before = termios.tcgetattr(terminal)

    def back() -> None:
        with suppress(OSError, termios.error):  # the terminal itself may be gone
            termios.tcsetattr(terminal, termios.TCSANOW, before)
            os.write(sys.stdout.fileno(), PASTE_OFF)

    def die(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
        back()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    handlers = {number: signal.signal(number, die) for number in DEADLY}
    try:
        yield
    finally:
        back()
        for number, handler in handlers.items():
            signal.signal(number, handler or signal.SIG_DFL)
