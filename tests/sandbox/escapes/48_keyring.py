# Tries to keep a secret in the kernel's keyring, or to read one there.
import ctypes
import os

ADD_KEY, REQUEST_KEY, KEYCTL = {"x86_64": (248, 249, 250), "aarch64": (217, 218, 219)}[
    os.uname().machine
]
USER_KEYRING = -4


def answer(x):
    libc = ctypes.CDLL(None)
    ring = ctypes.c_long(USER_KEYRING)

    def raw(number, *args):
        return libc.syscall(ctypes.c_long(number), *args)

    own = ctypes.c_long(-2)  # the process's keyring, which ends with it
    zero = ctypes.c_long(0)
    ways = {
        "add": lambda: raw(ADD_KEY, b"user", b"shiken", b"kept", ctypes.c_size_t(4), own) >= 0,
        "join": lambda: raw(KEYCTL, ctypes.c_long(1), None) >= 0,
        "identify": lambda: raw(KEYCTL, zero, ring, ctypes.c_long(0)) >= 0,
        "request": lambda: raw(REQUEST_KEY, b"user", b"shiken", None, zero) >= 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
