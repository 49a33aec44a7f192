# Tries to plant links and pipes that a careless grader would follow.
import ctypes

SCRATCH = "/nowhere"
libc = ctypes.CDLL(None)


def answer(x):
    folder = SCRATCH.encode()
    here = ctypes.c_long(-100)
    libc.symlink(b"/etc/passwd", folder + b"/symlink")
    libc.symlinkat(b"/etc/passwd", here, folder + b"/symlinkat")
    libc.link(folder + b"/secret", folder + b"/hardlink")
    libc.linkat(here, folder + b"/secret", here, folder + b"/linkat", 0)
    libc.mkfifo(folder + b"/pipe", 0o666)
    libc.mknod(folder + b"/device", 0o010666, ctypes.c_long(0))
    libc.mkdir(folder + b"/folder", 0o777)
    return "planted"
