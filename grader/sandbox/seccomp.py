"""Seccomp: the list of system calls that a child may make; everything else is refused.

The allow-list carries the design. All that a submission may import was imported before the fork, so
the child needs memory, clocks, its two pipes and an exit, and nothing else: no open, no socket, no
clone, no exec, no kill. NumPy with one BLAS thread works like that.

The program is classic BPF over `struct seccomp_data`: (number, architecture, address, arguments).
"""

import ctypes
import errno
import os
import struct
from collections.abc import Sequence

from grader.sandbox.linux import MACHINE, NUMBERS, PR_SET_SECCOMP, check, libc

ARCHITECTURES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
X32_BIT = 0x40000000
SECCOMP_MODE_FILTER = 2
ALLOW, KILL_PROCESS = 0x7FFF0000, 0x80000000
OWN_PID = 0x7EADBEEF
"""Stands in the program where the child's own pid belongs; put there just before loading."""

ALLOWED = (
    # memory
    *("brk", "madvise", "mincore", "mmap", "mprotect", "mremap", "munmap"),
    # the descriptors that are there
    *("close", "dup", "fstat", "lseek", "poll", "read", "readv", "write", "writev"),
    # clocks and sleeping
    *("clock_getres", "clock_gettime", "clock_nanosleep", "gettimeofday", "nanosleep"),
    *("time", "times"),
    # signals to oneself and the ends of things
    *("exit", "exit_group", "restart_syscall", "rt_sigaction", "rt_sigprocmask"),
    *("rt_sigreturn", "sigaltstack"),
    # what an interpreter asks about itself
    *("futex", "getegid", "geteuid", "getgid", "getpid", "getrandom", "getrusage", "gettid"),
    *("getuid", "membarrier", "rseq", "sched_getaffinity", "sched_yield", "set_robust_list"),
    *("sysinfo", "uname"),
)
LOOKS_EMPTY = (
    *("access", "faccessat", "getcwd", "getdents64", "lstat", "newfstatat", "open", "openat"),
    *("readlink", "readlinkat", "stat", "statx"),
)
"""File calls answer as on an empty disk, so that an import says ModuleNotFoundError."""
FCNTL_GETFD, FCNTL_SETFD, FCNTL_GETFL, FCNTL_DUPFD_CLOEXEC = 1, 2, 3, 1030
TCGETS, TIOCGWINSZ = 0x5401, 0x5413

NUMBER_AT, ARCHITECTURE_AT = 0, 4
Instruction = bytes


def _instruction(code: int, if_true: int, if_false: int, value: int) -> Instruction:
    return struct.pack("<HBBI", code, if_true, if_false, value & 0xFFFFFFFF)


def _load(offset: int) -> Instruction:
    return _instruction(0x20, 0, 0, offset)


def _equal(value: int, if_true: int, if_false: int) -> Instruction:
    return _instruction(0x15, if_true, if_false, value)


def _at_least(value: int, if_true: int, if_false: int) -> Instruction:
    return _instruction(0x35, if_true, if_false, value)


def _return(action: int) -> Instruction:
    return _instruction(0x06, 0, 0, action)


def _refuse(code: int) -> Instruction:
    return _return(0x00050000 | code)


def _argument(number: int) -> int:
    return 16 + 8 * number


def _among(values: Sequence[int], action: Instruction) -> list[Instruction]:
    """Return: if what is loaded is one of the values, do this; otherwise go on."""
    return [part for value in values for part in (_equal(value, 0, 1), action)]


def _rules() -> dict[str, list[Instruction]]:
    """The calls that are looked at more closely. Each rule ends in a return."""
    allow, deny = _return(ALLOW), _refuse(errno.EPERM)
    low, high = _argument(2), _argument(2) + 4
    rules = {
        # glibc falls back to clone, which is refused
        "clone3": [_refuse(errno.ENOSYS)],
        # abort() signals its own process
        "tgkill": [_load(_argument(0)), *_among([OWN_PID], allow), deny],
        # limits may be read (no new value given), not set
        "prlimit64": [_load(low), _equal(0, 0, 3), _load(high), _equal(0, 0, 1), allow, deny],
        "fcntl": [
            _load(_argument(1)),
            *_among([FCNTL_GETFD, FCNTL_SETFD, FCNTL_GETFL, FCNTL_DUPFD_CLOEXEC], allow),
            deny,
        ],
        # isatty() and the like: there is no terminal
        "ioctl": [
            _load(_argument(1)),
            *_among([TCGETS, TIOCGWINSZ], _refuse(errno.ENOTTY)),
            deny,
        ],
    }
    # fstat() of newer C libraries is newfstatat() of a descriptor with AT_EMPTY_PATH
    looks_empty = {name: [_refuse(errno.ENOENT)] for name in LOOKS_EMPTY}
    return rules | looks_empty


def program() -> bytes:
    """Return the filter for this machine."""
    parts = [
        _load(ARCHITECTURE_AT),
        _equal(ARCHITECTURES[MACHINE], 1, 0),
        _return(KILL_PROCESS),  # the 32-bit door has other numbers for everything
        _load(NUMBER_AT),
    ]
    if MACHINE == "x86_64":
        parts += [_at_least(X32_BIT, 0, 1), _refuse(errno.ENOSYS)]
    for name in ALLOWED:
        if name in NUMBERS:
            parts += [_equal(NUMBERS[name], 0, 1), _return(ALLOW)]
    for name, rule in _rules().items():
        if name in NUMBERS:
            parts += [_equal(NUMBERS[name], 0, len(rule)), *rule]
    return b"".join([*parts, _refuse(errno.EPERM)])


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


class Filter:
    """A program ready to be loaded: built in the zygote, completed and loaded in the child."""

    def __init__(self) -> None:
        code = program()
        self._code = ctypes.create_string_buffer(code, len(code))
        self._pid_places = [
            place + 4
            for place in range(0, len(code), 8)
            if code[place + 4 : place + 8] == struct.pack("<I", OWN_PID)
        ]
        self._program = _Program(len(code) // 8, ctypes.addressof(self._code))

    def load(self) -> None:
        """Enter the filter, for good. Needs no_new_privileges before."""
        for place in self._pid_places:
            struct.pack_into("<I", self._code, place, os.getpid())
        done = libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(self._program), 0, 0)
        check(done, "seccomp")
