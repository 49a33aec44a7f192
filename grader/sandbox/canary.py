"""What a caged child tries before anything is graded. A grade that the canary breaks is not given.

It runs in a throw-away child, behind the very walls that submissions get, and reports which of the
forbidden things worked. It uses raw system calls where Python itself would refuse first.
"""

import ctypes
import os
import socket
from collections.abc import Callable
from contextlib import suppress

from grader.sandbox import linux


def escapes(memory_mb: int) -> list[str]:
    """Return the names of what should have failed and did not."""
    return [name for name, attempt in _attempts(memory_mb).items() if _works(attempt)]


def _works(attempt: Callable[[], object]) -> bool:
    try:
        return attempt() is not False
    except (OSError, MemoryError):
        return False


def _attempts(memory_mb: int) -> dict[str, Callable[[], object]]:
    return {
        "open": lambda: os.open("/", os.O_RDONLY),
        "create": lambda: os.open("/tmp/canary", os.O_CREAT | os.O_WRONLY),  # noqa: S108 - tried
        "socket": socket.socket,
        "fork": _fork,
        "kill": lambda: os.kill(os.getppid(), 0),
        "exec": lambda: os.execv("/bin/true", ["true"]),  # noqa: S606 - tried, not meant
        "memory": lambda: bytearray((memory_mb + 64) << 20),
        "trace": lambda: linux.libc.ptrace(0, 0, 0, 0) == 0,
        "privileges": lambda: linux.libc.prctl(linux.PR_SET_DUMPABLE, 1, 0, 0, 0) == 0,
        "limits": lambda: ctypes.CDLL(None).setrlimit(7, bytes(16)) == 0,
        "descriptors": lambda: os.dup(4),
    }


def _fork() -> bool:
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    with suppress(OSError):  # an orphan would be the zygote's, which knows only its own children
        os.waitpid(pid, 0)
    return True
