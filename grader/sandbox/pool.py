"""The grader's end of a zygote: starts it, asks it for children, and starts another if it dies.

Each thread of the grader has a zygote of its own, so a batch with one thread a core has one zygote
a core, and none of this needs a lock. The kernel ends a zygote with the thread that started it, and
the end of the control socket ends it as well.
"""

import json
import os
import socket
import subprocess
import threading
import time
import weakref
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from grader.errors import SandboxError
from grader.message import say
from grader.sandbox import linux
from grader.sandbox.cell import Cell, Ended
from grader.sandbox.job import Limits
from grader.sandbox.launch import command, environment
from grader.sandbox.zygote_wire import ENDED, REQUEST

LAYERS = ("namespaces", "landlock", "seccomp")
START_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Report:
    """Which layers stand, which do not and why, and what the canary could still do."""

    layers: frozenset[str]
    lost: dict[str, str] = field(default_factory=dict)
    escaped: tuple[str, ...] = ()

    @property
    def grade(self) -> str:
        if self.escaped or "seccomp" not in self.layers:
            return "L0"
        if "landlock" not in self.layers:
            return "L1"
        return "L3" if "namespaces" in self.layers else "L2"


class Caged:
    """A child of the zygote."""

    def __init__(self, pool: "Pool", number: int) -> None:
        self._pool = pool
        self._number = number

    def ended(self, seconds: float) -> Ended | None:
        return self._pool.wait_for(self._number, seconds)

    def kill(self) -> None:
        self._pool.kill(self._number)


class Pool:
    """One running zygote."""

    def __init__(self, layers: tuple[str, ...] = LAYERS) -> None:
        self._layers = layers
        self._number = 0
        self._live: set[int] = set()
        self._ends: dict[int, Ended] = {}
        self._spare: tuple[Limits, Cell] | None = None
        self._launch()

    @cached_property
    def report(self) -> Report:
        """What stands. The zygote comes up while the grader does other things; here it is awaited.

        Where a layer fails, another zygote is started without it.
        """
        lost: dict[str, str] = {}
        while "failed" in (answer := self._answer()):
            failed, why = str(answer["failed"]), str(answer["why"])
            self._stop()
            if failed not in self._layers:
                raise _not_started(why)
            lost[failed] = why
            self._layers = tuple(layer for layer in self._layers if layer != failed)
            self._launch()
        return Report(frozenset(answer["layers"]), lost, tuple(answer["escaped"]))

    def spawn(self, limits: Limits) -> Cell:
        """Return a caged child, the spare one if it has these limits."""
        if self._spare is not None:
            bounds, cell = self._spare
            self._spare = None
            if bounds == limits:
                return cell
            _discard(cell)
        return self._fork(limits)

    def prepare(self, limits: Limits) -> None:
        """Have a child ready for the next job, caged and waiting."""
        if self._spare is None:
            self._spare = limits, self._fork(limits)

    def kill(self, number: int) -> None:
        """End a child and forget it. One that has ended is not there any more, which is fine."""
        self._live.discard(number)
        self._ends.pop(number, None)
        with suppress(OSError):  # a zygote that is gone took its children along
            self._control.send(REQUEST.pack(b"K", number, 0.0, 0, 0))

    def wait_for(self, number: int, seconds: float) -> Ended | None:
        """Return how a child ended. Raises SandboxError when the zygote is gone."""
        limit = time.monotonic() + seconds
        while number not in self._ends:
            if not self._hear(limit - time.monotonic()):
                return None
        return self._ends.pop(number)

    def _hear(self, seconds: float) -> bool:
        """Read one message about an ended child, if one comes in time."""
        self._control.settimeout(max(seconds, 0.0))
        try:
            message = self._control.recv(ENDED.size)
        except (TimeoutError, BlockingIOError):
            return False
        except OSError:
            message = b""
        if not message:
            raise SandboxError(
                say("The box for running code was ended from outside."),
                hint=say("It is started again for the next try; look at the memory in use."),
            )
        number, status, cpu, _ = ENDED.unpack(message)
        if number in self._live:
            self._ends[number] = Ended(status, cpu)
        return True

    def close(self) -> None:
        if self._spare is not None:
            _discard(self._spare[1])
            self._spare = None
        self._stop()

    def _fork(self, limits: Limits) -> Cell:
        self.report  # noqa: B018 - a zygote that is not ready cannot be asked
        while self._hear(0.0):  # unread messages would fill the socket and stop the zygote
            pass
        channel, theirs = socket.socketpair()
        reading, writing = os.pipe()
        self._number += 1
        self._live.add(self._number)
        message = REQUEST.pack(
            b"S", self._number, limits.cpu_seconds, limits.memory_mb, limits.open_files
        )
        try:
            socket.send_fds(self._control, [message], [theirs.fileno(), writing])
        except OSError as error:
            channel.close()
            os.close(reading)
            raise SandboxError(
                say("The box for running code is gone: {error}", error=error),
                hint=say("Run `shiken doctor`; it says what is missing on this machine."),
            ) from error
        finally:
            theirs.close()
            os.close(writing)
        return Cell(Caged(self, self._number), channel, reading)

    def _launch(self) -> None:
        """Start a zygote by exec; it reports when it is ready."""
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        call = f"main({theirs.fileno()}, {list(self._layers)!r})"
        try:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and text
                command("grader.sandbox.zygote", call),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                pass_fds=(theirs.fileno(),),
                env=environment(),
                cwd="/",
            )
        except OSError as error:
            self._control.close()
            raise _not_started(str(error)) from error
        finally:
            theirs.close()
        # Also when the thread that had this pool has ended, and at exit.
        self._stop = weakref.finalize(self, _stop, self._control, self._process)

    def _answer(self) -> dict[str, Any]:
        self._control.settimeout(START_SECONDS)
        try:
            message = self._control.recv(1 << 16)
        except OSError:
            message = b""
        if not message:
            raise _not_started(self._last_words())
        return dict(json.loads(message))

    def _last_words(self) -> str:
        """Return the last line that a zygote wrote before it ended."""
        self._process.kill()
        errors = self._process.stderr.read() if self._process.stderr else b""
        return errors.decode("utf-8", "replace").strip().rpartition("\n")[2] or "no answer"


def _stop(control: socket.socket, process: subprocess.Popen[bytes]) -> None:
    control.close()
    process.kill()  # the kernel takes what is inside along
    process.communicate()


def _discard(cell: Cell) -> None:
    cell.child.kill()
    cell.channel.close()
    os.close(cell.output)


def _not_started(why: str) -> SandboxError:
    return SandboxError(
        say("The box for running code could not be started: {error}", error=why),
        hint=say("Run `shiken doctor`; it says what is missing on this machine."),
    )


_local = threading.local()


def pool() -> Pool:
    """Return this thread's zygote, started when it is first asked for."""
    if not hasattr(_local, "pool"):
        _local.pool = Pool()
    return _local.pool  # type: ignore[no-any-return]  # a thread's own attributes are Any


def begin() -> None:
    """Start this thread's zygote without waiting for it."""
    if linux.SUPPORTED:
        pool()


def forget() -> None:
    """Give up this thread's zygote; the next job starts another."""
    if hasattr(_local, "pool"):
        _local.pool.close()
        del _local.pool
