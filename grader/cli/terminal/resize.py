"""Tells whoever waits for input that the window has another size now.

There is one handler for the whole process: readline adds its own before it and calls ours, and
would be cut off if ours were installed anew.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from types import FrameType


class _Window:
    """Who listens, and whether the size has changed since anybody drew."""

    listener: Callable[[], None] | None = None
    changed = False


def _resized(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 - a handler's signature
    _Window.changed = True
    if _Window.listener:
        _Window.listener()


@cache
def watch() -> None:
    """Install the handler; this comes before readline is imported."""
    signal.signal(signal.SIGWINCH, _resized)


@contextmanager
def on_resize(listener: Callable[[], None]) -> Iterator[None]:
    """Call the listener at every change of size, from within the signal's handler."""
    watch()
    _Window.listener = listener
    try:
        yield
    finally:
        _Window.listener = None


def changed() -> bool:
    """Whether the size has changed since this was asked last."""
    was, _Window.changed = _Window.changed, False
    return was
