# Tries the other calls that make processes: clone, clone3, vfork, posix_spawn.
import ctypes
import os

CLONE = {"x86_64": 56, "aarch64": 220}[os.uname().machine]
CLONE3 = 435
SIGCHLD = 17
libc = ctypes.CDLL(None)


def raw(number, *args):
    pid = libc.syscall(ctypes.c_long(number), *args)
    if pid == 0:
        os._exit(0)
    return pid > 0


def clone():
    zero = ctypes.c_long(0)
    return raw(CLONE, ctypes.c_long(SIGCHLD), zero, zero, zero, zero)


def clone_like_vfork():
    zero = ctypes.c_long(0)
    return raw(CLONE, ctypes.c_long(SIGCHLD | 0x4000), zero, zero, zero, zero)


def clone3():
    arguments = (ctypes.c_uint64 * 8)(0, 0, 0, 0, SIGCHLD, 0, 0, 0)
    return raw(CLONE3, arguments, ctypes.c_size_t(64))


def posix_spawn():
    pid = ctypes.c_int()
    words = (ctypes.c_char_p * 2)(b"true", None)
    return libc.posix_spawn(ctypes.byref(pid), b"/bin/true", None, None, words, None) == 0


def answer(x):
    won = [way.__name__ for way in (clone, clone_like_vfork, clone3, posix_spawn) if way()]
    return f"ESCAPED {won}" if won else "refused"
