# Tries the usual ways to run a command.
import os

SCRATCH = "/nowhere"


def answer(x):
    command = f"touch {SCRATCH}/commanded"
    for way in (
        lambda: os.system(command),
        lambda: os.popen(command).read(),
        lambda: __import__("subprocess").run(command, shell=True),
        lambda: __import__("multiprocessing").Process(target=os.system, args=(command,)).start(),
        lambda: os.posix_spawn("/bin/sh", ["sh", "-c", command], {}),
    ):
        try:
            way()
        except Exception:
            pass
    return "tried"
