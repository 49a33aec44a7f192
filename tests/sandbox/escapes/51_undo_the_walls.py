# Tries to raise its own limits and to take its own walls down.
import ctypes
import os
import resource

libc = ctypes.CDLL(None)
CAPSET = {"x86_64": 126, "aarch64": 91}[os.uname().machine]
SECCOMP = {"x86_64": 317, "aarch64": 277}[os.uname().machine]


def raise_limit(which):
    def attempt():
        try:
            _, hard = resource.getrlimit(which)
            resource.setrlimit(which, (hard, hard))
        except (OSError, ValueError):
            new = (ctypes.c_ulong * 2)(1 << 40, 1 << 40)
            return libc.prlimit(0, which, new, None) == 0
        return True

    return attempt


def answer(x):
    allow_all = ctypes.create_string_buffer(b"\x06\0\0\0\0\0\xff\x7f")
    program = ctypes.create_string_buffer(
        (1).to_bytes(8, "little") + ctypes.addressof(allow_all).to_bytes(8, "little")
    )
    zero = ctypes.c_ulong(0)
    ways = {
        "memory": raise_limit(resource.RLIMIT_AS),
        "time": raise_limit(resource.RLIMIT_CPU),
        "files": raise_limit(resource.RLIMIT_NOFILE),
        "processes": raise_limit(resource.RLIMIT_NPROC),
        "dumpable": lambda: libc.prctl(4, 1, zero, zero, zero) == 0,
        "death signal": lambda: libc.prctl(1, 0, zero, zero, zero) == 0,
        "subreaper": lambda: libc.prctl(36, 1, zero, zero, zero) == 0,
        "name": lambda: libc.prctl(15, b"init", zero, zero, zero) == 0,
        "second filter": lambda: libc.prctl(22, 2, program, zero, zero) == 0,
        "filter call": lambda: libc.syscall(ctypes.c_long(SECCOMP), 1, 0, program) == 0,
        "personality": lambda: libc.personality(ctypes.c_ulong(0x0040000)) >= 0,
        "capabilities": lambda: (
            libc.syscall(ctypes.c_long(CAPSET), b"\x22\x05\x08\x20\0\0\0\0", b"\xff" * 24) == 0
        ),
        "user": lambda: libc.setuid(os.getuid()) == 0,
        "group": lambda: libc.setgid(os.getgid()) == 0,
        "session": lambda: libc.setsid() > 0,
        "process group": lambda: libc.setpgid(0, 0) == 0,
        "nice": lambda: libc.setpriority(0, 0, 1) == 0,
        "affinity": lambda: libc.sched_setaffinity(0, ctypes.c_size_t(8), b"\xff" * 8) == 0,
        "lock memory": lambda: libc.mlockall(2) == 0,
        "mask": lambda: libc.umask(0) >= 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
