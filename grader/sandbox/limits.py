"""What a worker takes away from itself before foreign code runs. POSIX resource limits."""

import resource
from math import ceil
from pathlib import Path

from grader.sandbox.job import Limits

MEGABYTE = 1 << 20


def apply(limits: Limits, base: int, *, cpu_spent: float = 0.0) -> None:
    """Lower the hard limits of this process. `base` bytes are in use already."""
    # The timer of the jail is exact; this one counts whole seconds and is the backstop.
    _set(resource.RLIMIT_CPU, ceil(cpu_spent + limits.cpu_seconds))
    _set(resource.RLIMIT_AS, base + limits.memory_mb * MEGABYTE)
    _set(resource.RLIMIT_FSIZE, 0)  # pipes are not files, so results and prints still flow
    _set(resource.RLIMIT_NPROC, 0)  # void for root, whom seccomp stops
    _set(resource.RLIMIT_CORE, 0)
    _set(resource.RLIMIT_NOFILE, limits.open_files)
    for name in ("RLIMIT_MEMLOCK", "RLIMIT_MSGQUEUE"):
        if hasattr(resource, name):  # Linux
            _set(getattr(resource, name), 0)


def cpu_used() -> float:
    """Return the CPU seconds that this process has spent so far."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def address_space() -> int:
    """Return the bytes mapped so far; NumPy alone maps some hundred megabytes."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
    except OSError:  # no /proc: macOS, where RLIMIT_AS is not enforced anyway
        return 1024 * MEGABYTE
    return pages * resource.getpagesize()


def _set(which: int, value: int) -> None:
    _, hard = resource.getrlimit(which)
    if hard != resource.RLIM_INFINITY:
        value = min(value, hard)
    resource.setrlimit(which, (value, value))
