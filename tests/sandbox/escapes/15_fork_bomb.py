# Tries to multiply. (Three children are enough to show it.)
import ctypes
import os
import time


def answer(x):
    made = 0
    for _ in range(3):
        try:
            pid = os.fork()
        except OSError:
            pid = ctypes.CDLL(None).fork()
        if pid == 0:
            time.sleep(30)
            os._exit(0)
        made += pid > 0
    return f"ESCAPED {made}" if made else "refused"
