"""The walls, and the order in which a child puts them up around itself.

What can be prepared is prepared once in the zygote (`Walls.prepare`); what a process can only do to
itself is done in the child (`Walls.enter`), each step a function, in an order that matters:

    1. die with the parent           nothing may outlive the zygote
    2. no new privileges             Landlock and seccomp ask for it
    3. Landlock                      while its descriptor is still open
    4. descriptors                   null, the pipe and the job's socket; everything else is closed
    5. limits                        memory, files, processes, computing time as a backstop
    6. the timer on computing time   exact to milliseconds; it kills
    7. seccomp                       last: it takes away the calls that 1 to 6 needed, for good,
                                     and with them the means to undo any of these
"""

import ctypes
import os
import signal
import struct
from dataclasses import dataclass

from grader.sandbox import landlock, limits, linux, seccomp
from grader.sandbox.job import Limits
from grader.sandbox.wire import DESCRIPTOR

CLOCK_PROCESS_CPUTIME_ID = 2
SIGEV_SIGNAL = 0


@dataclass(slots=True)
class Walls:
    """The prepared layers of one zygote; None for a layer that this machine does not have."""

    null: int
    ruleset: int | None = None
    filter: seccomp.Filter | None = None

    @classmethod
    def prepare(cls, null: int, layers: frozenset[str]) -> "Walls":
        """Build what every child will use. Raises OSError where Landlock is missing."""
        return cls(
            null,
            landlock.ruleset() if "landlock" in layers else None,
            seccomp.Filter() if "seccomp" in layers else None,
        )

    def enter(self, job: int, output: int, bounds: Limits, base: int) -> None:
        """Put up all walls around this process. `base` is the memory in use before the job."""
        linux.die_with_parent(signal.SIGKILL)
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        linux.no_new_privileges()
        if self.ruleset is not None:
            landlock.enter(self.ruleset)
        self._arrange_descriptors(job, output)
        limits.apply(bounds, base)
        _kill_after(bounds.cpu_seconds)
        if self.filter is not None:
            self.filter.load()

    def _arrange_descriptors(self, job: int, output: int) -> None:
        os.dup2(self.null, 0)
        os.dup2(output, 1)
        os.dup2(output, 2)
        os.dup2(job, DESCRIPTOR, inheritable=False)
        linux.close_from(DESCRIPTOR + 1)


def _kill_after(seconds: float) -> None:
    """Start a kernel timer on this process's computing time that sends SIGKILL.

    A handler cannot catch it, and without timer_settime and timer_delete nothing can disarm it.
    """
    event = struct.pack("<QiI48x", 0, int(signal.SIGKILL), SIGEV_SIGNAL)
    timer = ctypes.c_int()
    linux.syscall("timer_create", CLOCK_PROCESS_CPUTIME_ID, event, ctypes.byref(timer))
    whole, rest = divmod(round(seconds * 1e9), 1_000_000_000)
    linux.syscall("timer_settime", timer, 0, struct.pack("<qqqq", 0, 0, whole, rest), None)
