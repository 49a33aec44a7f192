# Tries to start threads, which would go on while the grader thinks that the call is over.
import _thread
import ctypes
import time

RAN = []


def by_python():
    for _ in range(3):
        _thread.start_new_thread(RAN.append, (1,))


def by_libc():
    body = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(lambda _: RAN.append(1))
    RAN.append(body) if ctypes.CDLL(None).pthread_create(bytes(8), None, body, None) == 0 else None


def answer(x):
    try:
        by_python()
    except RuntimeError:
        by_libc()
    time.sleep(0.1)
    return f"ESCAPED {len(RAN)}" if RAN else "refused"
