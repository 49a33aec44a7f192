# Tries the large interfaces of the kernel: io_uring, bpf, perf, userfaultfd, quotactl and more.
import ctypes
import os

libc = ctypes.CDLL(None)
NUMBERS = {
    "x86_64": {
        "bpf": 321,
        "perf": 298,
        "userfaultfd": 323,
        "quotactl": 179,
        "kcmp": 312,
        "aio": 206,
        "fanotify": 300,
    },
    "aarch64": {"bpf": 280, "perf": 241, "userfaultfd": 282, "quotactl": 60, "kcmp": 272, "aio": 0, "fanotify": 262},
}[os.uname().machine]
NUMBERS |= {"io_uring": 425, "landlock": 444, "memfd_secret": 447, "fsopen": 430}


def raw(name, *args):
    return libc.syscall(ctypes.c_long(NUMBERS[name]), *args)


def answer(x):
    room = ctypes.create_string_buffer(256)
    counter = ctypes.create_string_buffer(
        (1).to_bytes(4, "little") + (112).to_bytes(4, "little"), 112
    )
    array = ctypes.create_string_buffer(
        b"".join(n.to_bytes(4, "little") for n in (2, 4, 8, 1)), 128
    )
    n = ctypes.c_long
    ways = {
        "io_uring": lambda: raw("io_uring", n(4), room) >= 0,
        "bpf": lambda: raw("bpf", n(0), array, n(128)) >= 0,
        "perf": lambda: raw("perf", counter, n(0), n(-1), n(-1), n(0)) >= 0,
        "userfaultfd": lambda: raw("userfaultfd", n(1)) >= 0,
        "quotactl": lambda: raw("quotactl", n(0x80000100), None, n(0), None) == 0,
        "kcmp": lambda: raw("kcmp", n(os.getpid()), n(os.getpid()), n(1), n(0), n(0)) >= 0,
        "aio": lambda: raw("aio", n(1), room) >= 0,
        "landlock": lambda: raw("landlock", (1).to_bytes(8, "little"), n(8), n(0)) >= 0,
        "memfd_secret": lambda: raw("memfd_secret", n(0)) >= 0,
        "fsopen": lambda: raw("fsopen", b"tmpfs", n(0)) >= 0,
        "fanotify": lambda: raw("fanotify", n(0), n(0)) >= 0,
        "epoll": lambda: libc.epoll_create1(0) >= 0,
        "signalfd": lambda: libc.signalfd(-1, bytes(128), 0) >= 0,
        "timerfd": lambda: libc.timerfd_create(1, 0) >= 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
