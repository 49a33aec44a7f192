"""What the box of this machine can do, found out by trying it."""

import platform
from collections.abc import Iterator
from dataclasses import dataclass

from grader.errors import SandboxError
from grader.message import Message, say
from grader.sandbox.job import Call, Job, Limits, Module, Outcome, Reason, Returned, Stopped
from grader.sandbox.run import run

ANSWER = 42
PROBES = """\
import os, time

def answer():
    return 42

def loop():
    while True:
        pass

def sleep():
    time.sleep(60)

def memory():
    return len(bytearray(1 << 34))

def flood():
    while True:
        print("x" * 1000)

def secrets():
    return sorted(set(os.environ) - {"LANG", "LC_CTYPE"})
"""


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing the box should do; whether it did; and what to do if not."""

    name: str
    title: Message
    holds: bool
    advice: Message


def examine() -> tuple[Layer, ...]:
    """Try the box's promises, one after the other. Takes some seconds."""
    return tuple(_layers())


def _layers() -> Iterator[Layer]:
    started = _outcome("answer")
    yield Layer(
        "process",
        say("code runs in a process of its own"),
        isinstance(started, Returned) and started.value == ANSWER,
        say("Python must be able to start itself; look at antivirus or container settings."),
    )
    for name, title, reason in (
        ("loop", say("computing time is limited"), Reason.CPU_TIME),
        ("sleep", say("waiting time is limited"), Reason.WALL_TIME),
        ("memory", say("memory is limited"), Reason.MEMORY),
        ("flood", say("printing is limited"), Reason.OUTPUT),
    ):
        outcome = _outcome(name)
        holds = isinstance(outcome, Stopped) and outcome.reason == reason
        yield Layer(name, title, holds, _limit_advice())
    seen = _outcome("secrets")
    yield Layer(
        "environment",
        say("the environment is empty"),
        isinstance(seen, Returned) and not _secrets(seen.value),
        say("Please report this; it should hold everywhere."),
    )


def _secrets(names: object) -> list[str]:
    return (
        [str(n) for n in names if not str(n).endswith("_NUM_THREADS")]
        if isinstance(names, list)
        else ["?"]
    )


def _limit_advice() -> Message:
    if platform.system() == "Linux":
        return say("This kernel does not enforce POSIX limits; run on a usual Linux system.")
    return say(
        "{system} does not enforce this limit; use Linux to grade others.", system=platform.system()
    )


def _outcome(function: str) -> Outcome:
    limits = Limits(cpu_seconds=1.0, wall_seconds=2.5 if function != "sleep" else 1.0)
    try:
        job = Job((Module("probes", (PROBES,)),), (Call(f"probes.{function}", ()),), limits)
        return list(run(job))[-1]
    except SandboxError:
        return Stopped(Reason.CRASH)
