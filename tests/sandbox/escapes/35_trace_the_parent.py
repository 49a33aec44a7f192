# Tries to trace its parent, or to read its memory and its descriptors directly.
import ctypes
import os

libc = ctypes.CDLL(None)
libc.ptrace.restype = ctypes.c_long
WORD = ctypes.create_string_buffer(b"wanted")


class Piece(ctypes.Structure):
    _fields_ = (("start", ctypes.c_void_p), ("length", ctypes.c_size_t))


def copies(call, pid):
    room = ctypes.create_string_buffer(6)
    here = Piece(ctypes.addressof(room), 6)
    there = Piece(ctypes.cast(libc.getpid, ctypes.c_void_p).value, 6)
    one = ctypes.c_ulong(1)
    return call(pid, ctypes.byref(here), one, ctypes.byref(there), one, ctypes.c_ulong(0)) > 0


def answer(x):
    parent = os.getppid()
    ways = {
        "be traced": lambda: libc.ptrace(0, 0, None, None) == 0,
        "seize": lambda: libc.ptrace(0x4206, parent, None, None) == 0,
        "read": lambda: copies(libc.process_vm_readv, parent),
        "take a descriptor": lambda: libc.syscall(438, libc.syscall(434, parent, 0), 0, 0) >= 0,
    }
    won = [name for name, way in ways.items() if way()]
    return f"ESCAPED {won}" if won else "refused"
