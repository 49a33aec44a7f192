# Tries to find what an earlier job left: in memory, in files, in shared memory.
import ctypes
import os
import sys

import numpy as np

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)
MARK = "mark"
FILES = (f"{SCRATCH}/{MARK}", f"/{MARK}", f"/tmp/{MARK}", f"/dev/shm/{MARK}")
KEY = 0x5348494B


def answer(x):
    won = [path for path in FILES if libc.open(path.encode(), 0) >= 0]
    won += [name for name in ("previous_job",) if hasattr(np, name) or name in sys.modules]
    won += ["environment"] * ("PREVIOUS_JOB" in os.environ)
    shared = libc.shmget(KEY, ctypes.c_size_t(64), 0)
    if shared >= 0:
        won.append("shared memory")
        libc.shmctl(shared, 0, None)
    np.previous_job = x
    sys.modules["previous_job"] = np
    os.environ["PREVIOUS_JOB"] = "here"
    for path in FILES:
        libc.creat(path.encode(), 0o666)
    if not won:
        libc.shmget(KEY, ctypes.c_size_t(64), 0o1666)
    return f"ESCAPED {won}" if won else "first"
