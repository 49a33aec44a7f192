"""Starts many `shiken` processes fast: the program is imported once, each of them is a fork.

`python nursery.py SOCKET`. Whoever connects sends one line of JSON, `{"words": [...], "env":
{...}}`; the connection then is standard input and output of a new process, whose number comes
first.
"""

import importlib
import json
import os
import signal
import socket
import sys

LOADED = (
    "grader.cli.app",
    "grader.cli.main",
    "grader.cli.quiz_command",
    "grader.cli.exam_command",
    "grader.content.index",
    "grader.content.kinds.single",
    "grader.history.store",
    "platformdirs.unix",
    "fsrs",
    "hashlib",
)


def serve(path):
    for name in LOADED:
        importlib.import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are not waited for
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(path)
        listening.listen()
        while True:
            connection, _ = listening.accept()
            wanted = json.loads(connection.makefile("rb").readline())
            if os.fork() == 0:
                live(connection, **wanted)
            connection.close()


def live(connection, words, env):
    from grader.cli.main import main

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    for stream in (0, 1, 2):
        os.dup2(connection.fileno(), stream)
    os.write(1, f"{os.getpid()}\n".encode())
    os.environ.update(env)
    sys.argv = ["shiken", *words]
    try:
        main()
    except SystemExit as ended:
        sys.stdout.flush()
        os._exit(ended.code if isinstance(ended.code, int) else 1)
    finally:
        os._exit(70)


if __name__ == "__main__":
    serve(sys.argv[1])
