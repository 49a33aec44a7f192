# Tries to find a descriptor that it was not meant to have.
import ctypes
import os


def answer(x):
    libc = ctypes.CDLL(None)
    won = []
    for descriptor in range(4, 1024):
        try:
            os.fstat(descriptor)
            won.append(descriptor)
        except OSError:
            if libc.fcntl(descriptor, 1) >= 0 or libc.lseek(descriptor, ctypes.c_long(0), 1) >= 0:
                won.append(descriptor)
    return f"ESCAPED {won}" if won else "refused"
