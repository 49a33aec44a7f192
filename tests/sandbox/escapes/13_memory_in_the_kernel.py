# Tries to keep data where no limit on its own memory counts it: memory files, pipes, shared memory.
import ctypes
import os

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)


def memory_file():
    handle = libc.memfd_create(b"hidden", 0)
    return handle >= 0 and libc.ftruncate(handle, ctypes.c_long(1 << 20)) == 0


def pipes():
    ends = (ctypes.c_int * 2)()
    return libc.pipe(ends) == 0 and libc.write(ends[1], bytes(60_000), 60_000) == 60_000


def pairs():
    ends = (ctypes.c_int * 2)()
    return libc.socketpair(1, 1, 0, ends) == 0


def shared_memory():
    handle = libc.shmget(0, ctypes.c_size_t(1 << 20), 0o1600)
    return handle >= 0 and libc.shmctl(handle, 0, None) == 0


def eventfd():
    return libc.eventfd(0, 0) >= 0


def answer(x):
    ways = (memory_file, pipes, pairs, shared_memory, eventfd)
    won = [way.__name__ for way in ways if way()]
    return f"ESCAPED {won}" if won else "refused"
