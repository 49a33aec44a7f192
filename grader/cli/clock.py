"""The clock of a mock exam: runs while somebody could work, stands still while we are stopped."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from types import FrameType

TICK = 1.0  # seconds
ASLEEP = 5.0  # a gap this long between two ticks: the process or the machine was suspended


class TimeIsUpError(Exception):
    """The time is over while an answer is waited for."""


class Clock:
    """Counts seconds up to a limit, and interrupts a prompt that waits when it is reached."""

    def __init__(self, left: float, now: Callable[[], float] = monotonic) -> None:
        self.left = left
        self._now = now
        self._last = now()
        self._spent = 0.0
        self._waiting = False

    def taken(self) -> float:
        """Return the seconds since this was last asked, without those of a suspension."""
        self._count()
        spent, self._spent = self._spent, 0.0
        return spent

    @contextmanager
    def running(self) -> Iterator[None]:
        """Tick until the end of the block."""
        before = signal.signal(signal.SIGALRM, self._tick)
        signal.setitimer(signal.ITIMER_REAL, TICK, TICK)
        try:
            yield
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)

    @contextmanager
    def waiting(self) -> Iterator[None]:
        """Within the block, TimeIsUpError comes when the time is over; elsewhere it never does."""
        self._waiting = True
        try:
            if self.left <= 0:
                raise TimeIsUpError
            yield
        finally:
            self._waiting = False

    @contextmanager
    def undisturbed(self) -> Iterator[None]:
        """Within the block TimeIsUpError keeps waiting: what is being saved is saved whole."""
        waiting, self._waiting = self._waiting, False
        try:
            yield
        finally:
            self._waiting = waiting

    def _tick(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 - of a handler
        self._count()
        if self.left <= 0 and self._waiting:
            self._waiting = False
            raise TimeIsUpError

    def _count(self) -> None:
        now = self._now()
        gap, self._last = now - self._last, now
        if gap < ASLEEP:
            self._spent += gap
            self.left -= gap


def as_time(seconds: float) -> str:
    """Return hours, minutes and seconds as a clock shows them: 1:59:03, 12:07."""
    minutes, rest = divmod(max(0, round(seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
