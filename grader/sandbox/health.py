"""What the box of this machine can do, found out by trying it."""

from collections.abc import Iterator
from dataclasses import dataclass

from grader.errors import SandboxError
from grader.message import NOTHING, Message, say
from grader.sandbox import linux, pool
from grader.sandbox.job import Call, Job, Limits, Module, Outcome, Reason, Returned, Stopped
from grader.sandbox.run import run

ANSWER = 42
PROBES = f"""\
import os, time

def answer():
    return {ANSWER}

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
    return sorted(set(os.environ) - {{"LANG", "LC_CTYPE"}})
"""


@dataclass(frozen=True, slots=True)
class Layer:
    """One thing the box should do; whether it did; and what to do if not."""

    name: str
    title: Message
    holds: bool
    advice: Message
    needed: bool = True
    """Without it nothing can be graded; the others raise the grade."""


def examine() -> tuple[Layer, ...]:
    """Try the box's promises, one after the other. Takes some seconds."""
    return (*_promises(), *_walls())


def _promises() -> Iterator[Layer]:
    started = _outcome("answer")
    yield Layer(
        "process",
        say("code runs in a process of its own"),
        isinstance(started, Returned) and started.value == ANSWER,
        say("Python must be able to start itself; look at antivirus or container settings."),
    )
    advice = say("This system does not enforce the limit; use Linux to grade other people's work.")
    for name, title, reason in (
        ("loop", say("computing time is limited"), Reason.CPU_TIME),
        ("sleep", say("waiting time is limited"), Reason.WALL_TIME),
        ("memory", say("memory is limited"), Reason.MEMORY),
        ("flood", say("printing is limited"), Reason.OUTPUT),
    ):
        outcome = _outcome(name)
        holds = isinstance(outcome, Stopped) and outcome.reason == reason
        yield Layer(name, title, holds, advice)
    seen = _outcome("secrets")
    yield Layer(
        "environment",
        say("the environment is empty"),
        isinstance(seen, Returned) and not _secrets(seen.value),
        say("Please report this; it should hold everywhere."),
    )


def _walls() -> Iterator[Layer]:
    """The layers that make the grade: L1 seccomp, L2 with Landlock, L3 with namespaces."""
    report = pool.pool().report if linux.SUPPORTED else pool.Report(frozenset())
    for name, title, advice in (
        (
            "seccomp",
            say("all but harmless system calls are refused (seccomp)"),
            say("It needs Linux on x86-64 or aarch64."),
        ),
        (
            "landlock",
            say("no file can be opened (Landlock)"),
            say("It needs Linux 5.13 or newer with `landlock` among the kernel's lsm= modules."),
        ),
        (
            "namespaces",
            say("the code sees an empty system (namespaces)"),
            say(
                "User namespaces are off. On Ubuntu: sysctl"
                " kernel.apparmor_restrict_unprivileged_userns=0; in a container, allow them in"
                " its security options."
            ),
        ),
    ):
        why = say(" ({why})", why=report.lost[name]) if name in report.lost else NOTHING
        told = say("{advice}{why}", advice=advice, why=why)
        yield Layer(name, title, name in report.layers, told, needed=False)
    if report.layers:
        yield Layer(
            "canary",
            say("a canary behind these walls could do nothing forbidden"),
            not report.escaped,
            say("It could: {what}. Please report this.", what=", ".join(report.escaped)),
            needed=False,
        )


def _secrets(names: object) -> list[str]:
    if not isinstance(names, list):
        return ["?"]
    return [name for name in map(str, names) if not name.endswith("_NUM_THREADS")]


def _outcome(function: str) -> Outcome:
    # On a busy machine a second of computing takes many of the clock.
    limits = Limits(cpu_seconds=1.0, wall_seconds=1.0 if function == "sleep" else 30.0)
    try:
        job = Job((Module("probes", (PROBES,)),), (Call(f"probes.{function}", ()),), limits)
        return list(run(job))[-1]
    except SandboxError:
        return Stopped(Reason.CRASH)
