"""One job in one cell: the streams and the clocks; see the theory of operation in `run`."""

import os
import selectors
import signal
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Any

from grader.errors import SandboxError
from grader.message import say
from grader.sandbox.cell import Cell
from grader.sandbox.job import (
    Complaint,
    Job,
    Loaded,
    Outcome,
    Raised,
    Reason,
    Returned,
    Stopped,
)
from grader.sandbox.plain import MalformedError, TooLargeError
from grader.sandbox.prints import Prints, printable
from grader.sandbox.wire import Frame, Kind, Parser, pack

NAP = 0.001  # seconds; answers that come close together are then read at once
TICK = 0.25  # seconds; how often the clock is looked at when nothing comes
KILLS = {signal.SIGKILL, signal.SIGXCPU}
NEARLY = 0.75  # of the computing time: timer and accounts differ, by a tenth on a busy machine
START_SECONDS = 30.0  # for Python to come up on a busy machine; the learner's clock starts then
MAX_SHOWN = 2000  # characters of a text; the worker keeps to it, and one that is forged has to
MAX_NOTES = 50  # about loading, likewise
MAX_NUMBER = 1 << 31  # of a line, a cell or an argument; Python cannot write every number as text


@dataclass(slots=True)
class _Clock:
    """Counts down from the last answer."""

    end: float = 0.0

    def restart(self, seconds: float) -> None:
        self.end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return max(self.end - time.monotonic(), 0.0)


class Box:
    """A cell at work. It lives from here to `close`."""

    def __init__(self, job: Job, cell: Cell) -> None:
        try:
            packed = _packed(job)
        except TooLargeError:  # the cell is of no use, and nobody else knows it
            cell.child.kill()
            cell.channel.close()
            os.close(cell.output)
            raise
        self._limits = job.limits
        self._clock = _Clock()
        self._prints = Prints(job.limits)
        self._parser = Parser(2 * job.limits.result_mb << 20)
        self._frames: list[Frame] = []
        self._ready = False
        self._answered = -1  # with `Loaded`, which comes before the answers
        self._child = cell.child
        self._channel, self._pipe = cell.channel, cell.output
        self._to_send = memoryview(packed)
        os.set_blocking(self._pipe, False)
        self._channel.settimeout(0.0)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._channel, selectors.EVENT_READ | selectors.EVENT_WRITE)
        self._selector.register(self._pipe, selectors.EVENT_READ)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield outcomes as frames arrive; ends with a `Stopped` when the worker ends early."""
        self._clock.restart(START_SECONDS)
        while True:
            came = False
            try:
                over = self._wait()
            except MalformedError:
                over = Reason.PROTOCOL
            while self._frames:
                self._clock.restart(self._limits.wall_seconds)
                frame = self._frames.pop(0)
                if frame.kind == Kind.READY and not self._ready:
                    self._ready = True
                    continue
                yield (outcome := self._outcome(frame))
                if isinstance(outcome, Stopped):
                    return
                came = True
            if came:
                time.sleep(NAP)
            if over is not None:
                yield self._stopped(over)
                return

    def _outcome(self, frame: Frame) -> Outcome:
        """Turn a frame into an outcome. Whatever it says, its turn must be now."""
        expected = max(self._answered, 0)
        self._answered += 1
        if not self._ready or frame.index != expected:
            return self._stopped(Reason.PROTOCOL)
        return _outcome(frame, self._prints)

    def _wait(self) -> Reason | None:
        """Move bytes for a moment. Return a reason when the worker must or did end."""
        for key, events in self._selector.select(min(TICK, self._clock.left)):
            if key.fileobj is not self._channel:
                self._drain()
            elif events & selectors.EVENT_WRITE:
                self._send()
            elif not self._receive():
                return self._cause_of_death()
        if self._prints.flooded:
            return Reason.OUTPUT
        return Reason.WALL_TIME if self._clock.left <= 0 else None

    def _send(self) -> None:
        try:
            self._to_send = self._to_send[self._channel.send(self._to_send) :]
        except (BrokenPipeError, ConnectionResetError):
            self._to_send = memoryview(b"")
        if not self._to_send:
            self._selector.modify(self._channel, selectors.EVENT_READ)

    def _receive(self) -> bool:
        """Read what is there; False when the worker has closed its end."""
        try:
            data = self._channel.recv(1 << 20)
        except ConnectionResetError:
            return False
        if not data:
            return False
        self._drain()  # prints were flushed before the frame, so they are its own
        self._frames.extend(self._parser.feed(data))  # keeps those before a malformed one
        return True

    def _drain(self) -> None:
        while not self._prints.flooded:
            try:
                data = os.read(self._pipe, 1 << 16)
            except BlockingIOError:
                return
            if not data:
                if self._pipe in self._selector.get_map():
                    self._selector.unregister(self._pipe)
                return
            self._prints.add(data)

    def _stopped(self, reason: Reason) -> Stopped:
        """Make the last outcome. Before the worker was ready, the failure is ours."""
        self._drain()
        printed = self._prints.take()
        if not self._ready:
            last = printed.strip().rpartition("\n")[2] or str(reason)
            raise SandboxError(
                say("The box for running code did not come up: {last}", last=last),
                hint=say("Run `shiken doctor`; it says what is missing on this machine."),
            )
        return Stopped(reason, printed)

    def _cause_of_death(self) -> Reason:
        """Why the child is gone: the kernel's limits kill with signals of their own."""
        self._drain()
        if self._prints.flooded:
            return Reason.OUTPUT
        # The channel can be closed by a child that lives on, so the wait has an end.
        end = self._child.ended(self._clock.left)
        if end is None:
            return Reason.WALL_TIME
        if os.WIFSIGNALED(end.status) and os.WTERMSIG(end.status) in KILLS:
            used_up = end.cpu_seconds >= NEARLY * self._limits.cpu_seconds
            return Reason.CPU_TIME if used_up else Reason.MEMORY
        return Reason.CRASH

    def close(self) -> None:
        """End everything that the job started."""
        self._child.kill()
        self._selector.close()
        self._channel.close()
        os.close(self._pipe)


def _packed(job: Job) -> bytes:
    value = {
        "modules": [[module.name, list(module.cells)] for module in job.modules],
        "calls": [[call.function, call.args] for call in job.calls],
        "limits": asdict(job.limits),
    }
    return pack(Kind.JOB, 0, value)


def _outcome(frame: Frame, prints: Prints) -> Outcome:
    """Turn a frame into an outcome; anything that is not exactly one breaks the protocol."""
    printed = prints.take()
    match frame.kind, frame.value:
        case Kind.LOADED, [list(notes), list(missing)] if all(map(_is_text, missing)):
            complaints = [_complaint(note) for note in notes[:MAX_NOTES]]
            if None not in complaints:
                names = tuple(_shown(name) for name in missing[:MAX_NOTES])
                return Loaded(tuple(filter(None, complaints)), names, printed)
        case Kind.RETURNED, [value, list(changed)] if all(map(_is_number, changed)):
            return Returned(value, tuple(changed), printed)
        case Kind.RAISED, note if (complaint := _complaint(note)) is not None:
            return Raised(complaint, printed)
        case Kind.STOPPED, str("memory"):
            return Stopped(Reason.MEMORY, printed)
    return Stopped(Reason.PROTOCOL, printed)


def _complaint(note: Any) -> Complaint | None:
    match note:
        case [str(kind), str(text), str(module), cell, line] if _is_number(cell) and _is_number(
            line
        ):
            return Complaint(_shown(kind), _shown(text), _shown(module), cell, line)
    return None


def _shown(text: str) -> str:
    return printable(text[:MAX_SHOWN])


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and 0 <= value < MAX_NUMBER
