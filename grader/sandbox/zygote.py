"""The zygote: has imported NumPy, locked itself away, and forks one caged child for each job.

It runs none of the foreign code and never reads a byte of a job: a request names a job and brings
two descriptors, which the zygote hands to the child it forks. So nothing that a job does can reach
the next one, and there is nothing in here to steal.

    python -I zygote   (started by exec from the grader, with a clean environment and one socket)
      1. import what a box has
      2. leave the namespaces, become pid 1 of an empty world     layer "namespaces"
      3. drop capabilities, be undumpable, die with the parent
      4. build Landlock ruleset and seccomp program               layers "landlock", "seccomp"
      5. freeze the garbage collector, so that children share pages
      6. send a throw-away child to try the forbidden things      (`canary`)
      7. report, then serve

A layer that fails half-way leaves a half-made world, which is worse than none: the zygote then ends
with the layer's name, and the grader starts another one without it.
"""

import gc
import json
import os
import select
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import numpy as np

from grader.sandbox import canary, limits, linux, namespaces, worker
from grader.sandbox.jail import Walls
from grader.sandbox.job import Limits
from grader.sandbox.wire import DESCRIPTOR
from grader.sandbox.zygote_wire import ENDED, REQUEST

CANARY = Limits(cpu_seconds=5.0, memory_mb=256)


def main(descriptor: int, layers: list[str]) -> None:
    control = socket.socket(fileno=descriptor)
    _warm_up()
    linux.set_dumpable(yes=False)
    linux.die_with_parent(signal.SIGKILL)
    wanted = frozenset(layers)
    null = os.open("/dev/null", os.O_RDWR)  # while there are files
    base = limits.address_space()
    if "namespaces" in wanted:
        with _or_leave(control, "namespaces"):
            _enter_empty_world(control)
    linux.drop_capabilities()
    with _or_leave(control, "landlock"):
        walls = Walls.prepare(null, wanted)
    zygote = Zygote(control, walls, base)
    gc.freeze()  # without collecting first: that takes longer than all the walls
    linux.touch()
    escaped = zygote.canary() if "seccomp" in wanted else ["no seccomp"]
    control.send(json.dumps({"layers": sorted(wanted), "escaped": escaped}).encode())
    zygote.serve()


def _warm_up() -> None:
    """Use what every job uses, so that a child finds it ready; and fix NumPy's old generator."""
    np.random.seed(0)  # noqa: NPY002 - a submission that draws from it should repeat
    ones = np.ones((8, 16))
    np.tanh(ones @ ones.T).sum()


@contextmanager
def _or_leave(control: socket.socket, layer: str) -> Iterator[None]:
    """Run a step that sets up a layer; where it fails, say so and end: half a world is none."""
    try:
        yield
    except OSError as error:
        control.send(json.dumps({"failed": layer, "why": str(error)}).encode())
        os._exit(75)


def _enter_empty_world(control: socket.socket) -> None:
    """Go on as the first process of new namespaces; the process outside only waits for it."""
    namespaces.unshare()
    inner = os.fork()
    if inner:
        control.close()
        os.closerange(3, 64)
        os.waitpid(inner, 0)
        os._exit(0)
    linux.die_with_parent(signal.SIGKILL)
    namespaces.empty_root()


@dataclass(slots=True)
class Zygote:
    """The life after the preparation: fork when asked, kill when asked, tell who ended."""

    control: socket.socket
    walls: Walls
    base: int
    children: dict[int, int] = field(default_factory=dict)
    watched: dict[int, tuple[int, int]] = field(default_factory=dict)

    def serve(self) -> None:
        poll = select.poll()
        poll.register(self.control, select.POLLIN)
        while True:
            for descriptor, _ in poll.poll():
                if descriptor == self.control.fileno():
                    self._request(poll)
                else:
                    self._ended(poll, descriptor)

    def _request(self, poll: select.poll) -> None:
        message, descriptors, _, _ = socket.recv_fds(self.control, REQUEST.size, 2)
        if not message:
            os._exit(0)  # the grader is gone; as pid 1 this takes every child along
        what, number, cpu, memory, files = REQUEST.unpack(message)
        if what == b"K":
            if number in self.children:
                os.kill(self.children[number], signal.SIGKILL)
            return
        bounds = Limits(cpu_seconds=cpu, memory_mb=memory, open_files=files)
        pid = self._fork(descriptors, bounds)
        for descriptor in descriptors:
            os.close(descriptor)
        handle = os.pidfd_open(pid)
        self.children[number] = pid
        self.watched[handle] = number, pid
        poll.register(handle, select.POLLIN)

    def _fork(self, descriptors: list[int], bounds: Limits) -> int:
        pid = os.fork()
        if pid == 0:
            try:
                job, output = descriptors
                self.walls.enter(job, output, bounds, self.base)
                worker.start_caged(DESCRIPTOR)
            finally:
                os._exit(70)  # whatever happened: a child must not go on as a zygote
        return pid

    def _ended(self, poll: select.poll, handle: int) -> None:
        number, pid = self.watched.pop(handle)
        poll.unregister(handle)
        os.close(handle)
        del self.children[number]
        _, status, usage = os.wait4(pid, 0)
        cpu = usage.ru_utime + usage.ru_stime
        with suppress(OSError):  # the grader may have gone; the next request will tell
            self.control.send(ENDED.pack(number, status, cpu, usage.ru_maxrss))

    def canary(self) -> list[str]:
        """Return what a caged child could do and should not."""
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                self.walls.enter(writing, self.walls.null, CANARY, self.base)
                os.write(DESCRIPTOR, json.dumps(canary.escapes(CANARY.memory_mb)).encode())
            finally:
                os._exit(0)
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            answer = pipe.read(4096)
        os.waitpid(pid, 0)
        return list(json.loads(answer)) if answer else ["no answer"]
