# Tries to read, change and remove what lies in somebody else's working folder.
import ctypes
import os

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)
RENAMEAT2 = {"x86_64": 316, "aarch64": 276}[os.uname().machine]


def answer(x):
    path = f"{SCRATCH}/secret".encode()
    here, none = ctypes.c_long(-100), ctypes.c_long(0)
    ways = {
        "read": lambda: libc.open(path, 0) >= 0,
        "write": lambda: libc.open(path, 1) >= 0,
        "truncate": lambda: libc.truncate(path, ctypes.c_long(0)) == 0,
        "mode": lambda: libc.chmod(path, 0o777) == 0,
        "owner": lambda: libc.chown(path, 0, 0) == 0,
        "times": lambda: libc.utimes(path, None) == 0,
        "label": lambda: libc.setxattr(path, b"user.mark", b"1", ctypes.c_size_t(1), 0) == 0,
        "watch": lambda: libc.inotify_init() >= 0,
        "rename": lambda: libc.rename(path, path + b"2") == 0,
        "raw rename": lambda: (
            libc.syscall(ctypes.c_long(RENAMEAT2), here, path, here, path + b"3", none) == 0
        ),
        "remove": lambda: libc.unlink(path) == 0,
        "directory": lambda: libc.chdir(SCRATCH.encode()) == 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
