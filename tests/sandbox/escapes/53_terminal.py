# Tries to type into the terminal, and to print what a terminal would obey.
import ctypes
import os

TIOCSTI, TIOCLINUX = 0x5412, 0x541C


class Loud(Exception):
    pass


Loud.__name__ = "\x1b[31mLoud"


def answer(x):
    libc = ctypes.CDLL(None)
    terminals = [0, 1, 2, 3, libc.open(b"/dev/tty", 2)]
    for request in (TIOCSTI, TIOCLINUX):
        if any(libc.ioctl(one, ctypes.c_ulong(request), b"\n") == 0 for one in terminals):
            return "ESCAPED"
    print("\x1b]0;title\x07\x1b[2J\x1b]8;;http://example.invalid\x1b\\link\x9b31m\u202e")
    os.write(2, b"\x1b[?1049h\x9b6n\r\x08")
    raise Loud("\x1b]52;c;cm0=\x07\x9b31m")
