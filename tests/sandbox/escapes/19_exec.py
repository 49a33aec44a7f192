# Tries to become another program, by path and by descriptor.
import ctypes
import os

SCRATCH = "/nowhere"
EXECVEAT = {"x86_64": 322, "aarch64": 281}[os.uname().machine]


def answer(x):
    words = ["/bin/sh", "-c", f"touch {SCRATCH}/executed"]
    try:
        os.execv("/bin/sh", words)
    except OSError:
        pass
    libc = ctypes.CDLL(None)
    c_words = (ctypes.c_char_p * 4)(*(word.encode() for word in words), None)
    libc.execve(b"/bin/sh", c_words, None)
    libc.syscall(ctypes.c_long(EXECVEAT), ctypes.c_long(-100), b"/bin/sh", c_words, None, 0)
    return "refused"
