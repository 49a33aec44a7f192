# Tries whether signals reach its parent, the first process or a stranger. (Signal 0 is harmless.)
import ctypes
import os

VICTIM = 1
libc = ctypes.CDLL(None)
NUMBERS = {"x86_64": (234, 200, 129), "aarch64": (131, 130, 138)}[os.uname().machine]
PIDFD_SEND_SIGNAL, PIDFD_OPEN = 424, 434


def raw(number, *args):
    return libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) for a in args))


def works(way):
    try:
        return way() in (0, None)
    except OSError:
        return False


def by_pidfd(pid):
    handle = raw(PIDFD_OPEN, pid, 0)
    return raw(PIDFD_SEND_SIGNAL, handle, 0, 0, 0) if handle >= 0 else -1


def answer(x):
    tgkill, tkill, queue = NUMBERS
    info = ctypes.create_string_buffer(128)
    won = []
    for pid in {os.getppid(), VICTIM, 1, 2, os.getpid() - 1, os.getpid() + 1} - {-1, 0}:
        ways = {
            "os.kill": lambda pid=pid: os.kill(pid, 0),
            "kill": lambda pid=pid: libc.kill(pid, 0),
            "tgkill": lambda pid=pid: raw(tgkill, pid, pid, 0),
            "tkill": lambda pid=pid: raw(tkill, pid, 0),
            "queue": lambda pid=pid: raw(queue, pid, 0, ctypes.addressof(info)),
            "group": lambda pid=pid: libc.killpg(pid, 0),
            "pidfd": lambda pid=pid: by_pidfd(pid),
        }
        won += [f"{name} {pid}" for name, way in ways.items() if works(way)]
    return f"ESCAPED {won}" if won else "refused"
