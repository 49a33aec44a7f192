# Tries to kill a stranger, and then everything that it can reach at all.
import ctypes
import os

VICTIM = 0
ALONE = False  # whether the test put everything into a process namespace of its own


def answer(x):
    for pid in [VICTIM] * bool(VICTIM) + [-1] * ALONE:
        try:
            os.kill(pid, 9)
        except OSError:
            ctypes.CDLL(None).kill(pid, 9)
    return "sent"
