"""A new interpreter for each job: the box of machines without walls. Grade L0."""

import os
import signal
import socket
import subprocess
import time
from contextlib import suppress

from grader.errors import SandboxError
from grader.message import say
from grader.sandbox.cell import Cell, Ended
from grader.sandbox.job import Limits
from grader.sandbox.launch import command, environment

PAUSE = 0.002
POSIX = os.name == "posix"


class Process:
    """A process group of our own."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._end: Ended | None = None

    def ended(self, seconds: float) -> Ended | None:
        limit = time.monotonic() + seconds
        while self._end is None:
            pid, status, usage = os.wait4(self._process.pid, os.WNOHANG)
            if pid:
                self._process.returncode = os.waitstatus_to_exitcode(status)
                self._end = Ended(status, usage.ru_utime + usage.ru_stime)
            elif time.monotonic() > limit:
                return None
            else:
                time.sleep(PAUSE)
        return self._end

    def kill(self) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()


class Fresh:
    """Gives out new interpreters."""

    def spawn(self, limits: Limits) -> Cell:  # noqa: ARG002 - the worker takes them from its job
        """Start an interpreter that reads one job and limits itself."""
        if not POSIX:
            raise SandboxError(
                say("Code cannot be run in a box on this system."),
                hint=say("Use Linux or macOS; on Windows, run Shiken inside WSL."),
            )
        channel, theirs = socket.socketpair()
        reading, writing = os.pipe()
        try:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and our own text
                command("grader.sandbox.worker", f"start_fresh({theirs.fileno()})"),
                stdin=subprocess.DEVNULL,
                stdout=writing,
                stderr=writing,
                pass_fds=(theirs.fileno(),),
                env=environment(),
                start_new_session=True,
                cwd="/",
            )
        except OSError as error:
            channel.close()
            os.close(reading)
            raise SandboxError(
                say("The box for running code could not be started: {error}", error=error),
                hint=say("Run `shiken doctor`; it says what is missing on this machine."),
            ) from error
        finally:
            theirs.close()
            os.close(writing)
        return Cell(Process(process), channel, reading)
