# Tries to find secrets in the environment: Python's copy, the C library's, the kernel's.
import ctypes
import os


def answer(x):
    seen = dict(os.environ)
    libc = ctypes.CDLL(None)
    libc.getenv.restype = ctypes.c_char_p
    place = ctypes.POINTER(ctypes.c_char_p).in_dll(libc, "environ")
    index = 0
    while place[index]:
        name, _, value = place[index].decode().partition("=")
        seen[name] = value
        index += 1
    won = [
        name for name in (*seen, "SHIKEN_SECRET") if "SECRET" in name and libc.getenv(name.encode())
    ]
    return f"ESCAPED {won}" if won else "refused"
