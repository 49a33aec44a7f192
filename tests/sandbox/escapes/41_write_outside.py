# Tries to leave files where others would find them: here, at home, in the temporary folders.
import ctypes
import os

SCRATCH = "/nowhere"
MARK = "mark"
libc = ctypes.CDLL(None)


def answer(x):
    places = [SCRATCH, ".", "/tmp", "/dev/shm", "/var/tmp", os.environ.get("HOME", "/home")]
    for place in places:
        path = os.path.join(place, MARK)
        try:
            with open(path, "w") as file:
                file.write("here")
        except OSError:
            libc.creat(path.encode(), 0o666)
            libc.mkdir(path.encode(), 0o777)
    return "written"
