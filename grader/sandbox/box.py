"""One worker process with its pipes and clocks; see the theory of operation in `run`."""

import os
import selectors
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from grader.errors import SandboxError
from grader.message import say
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
from grader.sandbox.prints import Prints, printable
from grader.sandbox.wire import Frame, Kind, MalformedError, Parser, pack

ROOT = Path(__file__).parents[2]
BOOT = (
    "import sys; sys.path.insert(0, {root!r}); from grader.sandbox.worker import main; "
    "sys.path.remove({root!r}); main({descriptor})"
)
ENVIRONMENT = {
    "LANG": "C.UTF-8",
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
TICK = 0.25  # seconds; how often the clock is looked at when nothing comes


@dataclass(slots=True)
class _Clock:
    """Counts down from the last answer."""

    seconds: float
    end: float = 0.0

    def restart(self) -> None:
        self.end = time.monotonic() + self.seconds

    @property
    def left(self) -> float:
        return self.end - time.monotonic()


class Box:
    """One worker process with its pipes and clocks. It lives from here to `close`."""

    def __init__(self, job: Job) -> None:
        self._limits = job.limits
        self._clock = _Clock(job.limits.wall_seconds)
        self._prints = Prints(job.limits)
        self._parser = Parser(2 * job.limits.result_mb << 20)
        self._frames: list[Frame] = []
        self._ready = False
        self._channel, theirs = socket.socketpair()
        self._pipe, stdout = os.pipe()
        self._process = _start(theirs, stdout)
        self._to_send = memoryview(_packed(job))
        os.set_blocking(self._pipe, False)
        self._channel.settimeout(0.0)
        self._selector = selectors.DefaultSelector()
        self._selector.register(self._channel, selectors.EVENT_READ | selectors.EVENT_WRITE)
        self._selector.register(self._pipe, selectors.EVENT_READ)

    def outcomes(self) -> Iterator[Outcome]:
        """Yield outcomes as frames arrive; ends with a `Stopped` when the worker ends early."""
        self._clock.restart()
        while True:
            try:
                over = self._wait()
            except MalformedError:
                yield self._stopped(Reason.PROTOCOL)
                return
            while self._frames:
                self._clock.restart()
                frame = self._frames.pop(0)
                if frame.kind == Kind.READY:
                    self._ready = True
                    continue
                if frame.kind == Kind.END:
                    yield self._stopped(Reason.PROTOCOL)  # reached only when calls are missing
                    return
                outcome = _outcome(frame, self._prints)
                yield outcome
                if isinstance(outcome, Stopped):
                    return
            if over is not None:
                yield self._stopped(over)
                return

    def _wait(self) -> Reason | None:
        """Move bytes for a moment. Return a reason when the worker must or did end."""
        for key, events in self._selector.select(min(TICK, max(self._clock.left, 0.0))):
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
        frames = self._parser.feed(data)
        if frames:
            self._drain()  # prints were flushed before the frame, so they are its own
        self._frames += frames
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
        """Why the worker is gone: the kernel's limits kill with signals of their own."""
        self._drain()
        if self._prints.flooded:
            return Reason.OUTPUT
        # The channel can be closed by a worker that lives on, so the wait has an end.
        limit = time.monotonic() + max(self._clock.left, 0.0)
        while (ended := os.wait4(self._process.pid, os.WNOHANG))[0] == 0:
            if time.monotonic() > limit:
                return Reason.WALL_TIME
            time.sleep(0.002)
        _, status, usage = ended
        self._process.returncode = os.waitstatus_to_exitcode(status)
        spent = usage.ru_utime + usage.ru_stime
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGKILL, signal.SIGXCPU}:
            enough = spent >= self._limits.cpu_seconds
            return Reason.CPU_TIME if enough else Reason.MEMORY
        return Reason.CRASH

    def close(self) -> None:
        """End everything that the job started."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            self._process.kill()
        self._process.wait()
        self._selector.close()
        self._channel.close()
        os.close(self._pipe)


def _start(channel: socket.socket, stdout: int) -> subprocess.Popen[bytes]:
    boot = BOOT.format(root=str(ROOT), descriptor=channel.fileno())
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter and our own text
            [sys.executable, "-I", "-B", "-c", boot],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=stdout,
            pass_fds=(channel.fileno(),),
            env=ENVIRONMENT,
            start_new_session=True,
            cwd="/",
        )
    except OSError as error:
        raise SandboxError(
            say("The box for running code could not be started: {error}", error=error),
            hint=say("Run `shiken doctor`; it says what is missing on this machine."),
        ) from error
    finally:
        channel.close()
        os.close(stdout)


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
        case Kind.LOADED, [list(notes), list(missing)]:
            complaints = tuple(_complaint(note) for note in notes)
            return Loaded(complaints, tuple(printable(str(name)) for name in missing), printed)
        case Kind.RETURNED, [value, list(changed)] if all(isinstance(i, int) for i in changed):
            return Returned(value, tuple(changed), printed)
        case Kind.RAISED, list(note):
            return Raised(_complaint(note), printed)
        case Kind.STOPPED, "memory":
            return Stopped(Reason.MEMORY, printed)
    return Stopped(Reason.PROTOCOL, printed)


def _complaint(note: Any) -> Complaint:
    match note:
        case [str(kind), str(text), str(module), int(cell), int(line)]:
            return Complaint(printable(kind), printable(text), printable(module), cell, line)
    return Complaint("", "")
