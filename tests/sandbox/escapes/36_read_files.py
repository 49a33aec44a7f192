# Tries to read files: solutions, the grader's source, the passwords, its own folder.
import ctypes
import os
import sys

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)
OPENAT, OPENAT2 = {"x86_64": 257, "aarch64": 56}[os.uname().machine], 437


def works(way):
    try:
        result = way()
    except OSError:
        return False
    return result if isinstance(result, bool) else result >= 0


def answer(x):
    source = sys.modules["grader.sandbox.wire"].__file__
    solutions = os.path.join(os.path.dirname(source), "..", "..", "solutions", "lstm_step")
    paths = [f"{SCRATCH}/secret", "/etc/passwd", "/etc/hostname", source, solutions, "/", "."]
    won = []
    how = (ctypes.c_uint64 * 3)(0, 0, 0)
    here, plain = ctypes.c_long(-100), ctypes.c_long(0)
    for path in paths:
        name = path.encode()
        ways = {
            "open": lambda: len(open(path).read()) >= 0,
            "os.open": lambda: os.open(path, os.O_RDONLY),
            "libc": lambda: libc.open(name, 0),
            "openat": lambda: libc.syscall(ctypes.c_long(OPENAT), here, name, plain, plain),
            "openat2": lambda: libc.syscall(ctypes.c_long(OPENAT2), here, name, how, 24),
            "path": lambda: libc.open(name, 0o10000000),
            "list": lambda: len(os.listdir(path)),
            "stat": lambda: os.stat(path).st_size,
            "access": lambda: os.access(path, os.R_OK) - 1,
            "scan": lambda: len(list(os.scandir(path))) - 1,
        }
        won += [f"{way} {path}" for way, attempt in ways.items() if works(attempt)]
    return f"ESCAPED {won}" if won else "refused"
