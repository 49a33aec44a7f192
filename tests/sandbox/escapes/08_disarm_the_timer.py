# Tries to delete, reset or postpone the kernel's timers on computing time, and then loops.
import ctypes
import os
import resource
import signal

NUMBERS = {
    "x86_64": {"timer_settime": 223, "timer_delete": 226, "setitimer": 38, "alarm": 37},
    "aarch64": {"timer_settime": 110, "timer_delete": 111, "setitimer": 103},
}[os.uname().machine]


def answer(x):
    libc = ctypes.CDLL(None)
    zeros = bytes(64)
    for timer in range(64):
        for name in ("timer_settime", "timer_delete"):
            number = ctypes.c_long(NUMBERS[name])
            libc.syscall(number, ctypes.c_long(timer), 0, zeros, None)
    for kind in range(3):
        libc.syscall(ctypes.c_long(NUMBERS["setitimer"]), kind, zeros, None)
    try:
        resource.setrlimit(resource.RLIMIT_CPU, (1 << 40, 1 << 40))
    except (OSError, ValueError):
        libc.setrlimit(0, b"\xff" * 16)
    try:
        signal.signal(signal.SIGXCPU, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
    while True:
        pass
