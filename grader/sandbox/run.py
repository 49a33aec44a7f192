"""Run a job in a box, and tell what became of each call. The room's one door.

Theory of operation. The grader (this process) starts one fresh Python for a job, in a session of
its own, isolated from user settings (`-I`) and with an empty environment. It has three
descriptors: /dev/null as input, a pipe that takes whatever is printed, and one end of a socket
pair, over which the job goes in and frames come out (`wire`). The worker lowers its own limits
before any foreign code runs (`limits`), and can only import what is declared (`imports`).

The grader keeps the clocks. CPU time is the kernel's to enforce (RLIMIT_CPU); the wall clock here
is the backstop for code that sleeps, and starts anew with each answer. Whatever happens, the
whole process group is killed at the end, so nothing outlives its job.

When a worker ends before all calls are answered, the call that was under way is the one that was
stopped. A new worker takes the calls behind it, so one endless or crashing case does not stop
the others. A worker that dies while loading has no cases to save: all calls share its fate.

What comes out is data. It is parsed with every length checked, never unpickled or evaluated; a
worker that sends anything else has broken the protocol, and is stopped for that.
"""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from types import UnionType

from grader.errors import SandboxError
from grader.sandbox.box import Box
from grader.sandbox.job import Job, Loaded, Outcome, Raised, Reason, Returned, Stopped

ISOLATION = "L0"
"""The grade of these walls: a process of its own with limits, no boundary against an attacker."""


def run(job: Job) -> Iterator[Outcome]:
    """Yield what became of loading, then what became of each call, in order.

    Raises SandboxError when the box itself cannot be set up.
    """
    loading, *answers = _tried_twice(job)
    yield loading
    if isinstance(loading, Stopped):
        yield from (loading for _ in job.calls)
        return
    yield from answers
    done = len(answers)
    while done < len(job.calls):
        _, *answers = _tried_twice(replace(job, calls=job.calls[done:]))
        answers = answers or [Stopped(Reason.PROTOCOL)]  # it loaded before, and now it did not
        yield from answers
        done += len(answers)


def _tried_twice(job: Job) -> list[Outcome]:
    """A box that does not come up is the machine's fault, and gets a second chance."""
    try:
        return list(_one_worker(job))
    except SandboxError:
        return list(_one_worker(job))


def _one_worker(job: Job) -> Iterator[Outcome]:
    """Yield a `Loaded` and the outcome of each call; a `Stopped` in any place is the last."""
    with closing(Box(job)) as box:
        outcomes = box.outcomes()
        yield (outcome := _only(Loaded, next(outcomes)))
        for _ in job.calls:
            if isinstance(outcome, Stopped):
                return
            yield (outcome := _only(Returned | Raised, next(outcomes)))


def _only(kinds: type | UnionType, outcome: Outcome) -> Outcome:
    """Frames in another order than agreed break the protocol."""
    return outcome if isinstance(outcome, kinds | Stopped) else Stopped(Reason.PROTOCOL)
