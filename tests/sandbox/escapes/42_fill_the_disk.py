# Tries to fill the disk. (One megabyte is enough to show it.)
import ctypes
import os

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)


def answer(x):
    written = 0
    for number in range(4):
        path = f"{SCRATCH}/fill{number}"
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_WRONLY)
        except OSError:
            descriptor = libc.creat(path.encode(), 0o666)
        if descriptor >= 0:
            written += libc.write(descriptor, bytes(1 << 18), ctypes.c_size_t(1 << 18))
            written += libc.fallocate(descriptor, 0, ctypes.c_long(0), ctypes.c_long(1 << 18)) == 0
    return f"ESCAPED {written}" if written > 0 else "refused"
