"""The Linux calls that Python has no name for, through libc. Numbers for x86-64 and aarch64."""

import ctypes
import os
import platform
import struct
from typing import Any

MACHINE = platform.machine()
SUPPORTED = platform.system() == "Linux" and MACHINE in {"x86_64", "aarch64"}
libc: Any = ctypes.CDLL(None, use_errno=True) if SUPPORTED else None

# name: (x86-64, aarch64); None where the architecture has no such call.
_TABLE: dict[str, tuple[int | None, int]] = {
    "access": (21, 0),
    "brk": (12, 214),
    "clock_getres": (229, 114),
    "clock_gettime": (228, 113),
    "clock_nanosleep": (230, 115),
    "clone3": (435, 435),
    "close": (3, 57),
    "dup": (32, 23),
    "exit": (60, 93),
    "exit_group": (231, 94),
    "faccessat": (269, 48),
    "fcntl": (72, 25),
    "fstat": (5, 80),
    "futex": (202, 98),
    "getcwd": (79, 17),
    "getdents64": (217, 61),
    "getegid": (108, 177),
    "geteuid": (107, 175),
    "getgid": (104, 176),
    "getpid": (39, 172),
    "getrandom": (318, 278),
    "getrusage": (98, 165),
    "gettid": (186, 178),
    "gettimeofday": (96, 169),
    "getuid": (102, 174),
    "ioctl": (16, 29),
    "landlock_create_ruleset": (444, 444),
    "landlock_restrict_self": (446, 446),
    "lseek": (8, 62),
    "madvise": (28, 233),
    "membarrier": (324, 283),
    "mincore": (27, 232),
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "mremap": (25, 216),
    "munmap": (11, 215),
    "nanosleep": (35, 101),
    "newfstatat": (262, 79),
    "openat": (257, 56),
    "pivot_root": (155, 41),
    "prlimit64": (302, 261),
    "read": (0, 63),
    "readlinkat": (267, 78),
    "readv": (19, 65),
    "restart_syscall": (219, 128),
    "rseq": (334, 293),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_getaffinity": (204, 123),
    "sched_yield": (24, 124),
    "set_robust_list": (273, 99),
    "sigaltstack": (131, 132),
    "statx": (332, 291),
    "sysinfo": (99, 179),
    "tgkill": (234, 131),
    "timer_create": (222, 107),
    "timer_settime": (223, 110),
    "times": (100, 153),
    "uname": (63, 160),
    "write": (1, 64),
    "writev": (20, 66),
}
# x86-64 keeps older forms of these; aarch64 never had them.
_X86_ONLY = {"lstat": 6, "open": 2, "poll": 7, "readlink": 89, "stat": 4, "time": 201}

NUMBERS: dict[str, int] = {}
if MACHINE == "x86_64":
    NUMBERS = {name: pair[0] for name, pair in _TABLE.items() if pair[0] is not None} | _X86_ONLY
elif MACHINE == "aarch64":
    NUMBERS = {name: pair[1] for name, pair in _TABLE.items() if name != "access"}

PR_SET_PDEATHSIG = 1
PR_SET_DUMPABLE = 4
PR_SET_SECCOMP = 22
PR_CAPBSET_DROP = 24
PR_SET_NO_NEW_PRIVS = 38
PR_CAP_AMBIENT = 47
PR_CAP_AMBIENT_CLEAR_ALL = 4
CAPABILITY_VERSION_3 = 0x20080522
CAPABILITIES = 64


def check(result: int, what: str) -> int:
    """Return the result of a call, or raise OSError with what was tried."""
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def syscall(name: str, *args: Any) -> int:
    return check(libc.syscall(ctypes.c_long(NUMBERS[name]), *args), name)


def prctl(option: int, value: int = 0, more: int = 0) -> None:
    check(libc.prctl(option, ctypes.c_ulong(value), ctypes.c_ulong(more), 0, 0), f"prctl {option}")


def die_with_parent(signal_number: int) -> None:
    """Have the kernel send this signal when the thread that made this process ends."""
    prctl(PR_SET_PDEATHSIG, signal_number)


def set_dumpable(*, yes: bool) -> None:
    """A process that is not dumpable cannot be traced or read through /proc by its peers."""
    prctl(PR_SET_DUMPABLE, int(yes))


def no_new_privileges() -> None:
    """From here on no exec can gain rights; Landlock and seccomp ask for it."""
    prctl(PR_SET_NO_NEW_PRIVS, 1)


def drop_capabilities() -> None:
    """Give up every capability, also the ones that an exec could bring back."""
    for capability in range(CAPABILITIES):
        libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0)  # fails for those the kernel lacks
    libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0)
    header = struct.pack("<Ii", CAPABILITY_VERSION_3, 0)
    check(libc.capset(header, bytes(24)), "capset")


def close_from(first: int) -> None:
    """Close every descriptor from this one on."""
    check(libc.close_range(ctypes.c_uint(first), ctypes.c_uint(0xFFFFFFFF), 0), "close_range")


def touch() -> None:
    """Resolve the symbols that a child will need, so that it does not have to."""
    for name in ("prctl", "syscall", "close_range"):
        getattr(libc, name)
