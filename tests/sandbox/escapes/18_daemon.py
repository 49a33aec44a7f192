# Tries to leave a process behind that outlives the job: forked twice, in a session of its own.
import ctypes
import os
import time

libc = ctypes.CDLL(None)


def fork():
    try:
        return os.fork()
    except OSError:
        return libc.fork()


def answer(x):
    pid = fork()
    if pid == 0:
        libc.setsid()
        if fork() == 0:
            for descriptor in range(64):
                try:
                    os.close(descriptor)
                except OSError:
                    pass
            time.sleep(60)
        os._exit(0)
    return "left" if pid > 0 else "refused"
