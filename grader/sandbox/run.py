"""Run a job in a box, and tell what became of each call. The room's one door.

Theory of operation. There are three kinds of processes, and each knows less than the one above.

The grader (this process) holds inputs, expected values and seeds, owns the clocks, and executes
no foreign code. It starts a zygote by exec, never by fork, so none of its memory is there (`pool`).

The zygote has imported what a box has, and then locked itself into an empty world: namespaces
with an empty read-only root, no capabilities, nothing to trace (`zygote`). It forks a child when
the grader asks for one, and hands it two descriptors: one end of a socket pair and a pipe. It
never reads either.

The child puts up its own walls in a fixed order (`jail`): Landlock, closed descriptors, limits, a
kernel timer on computing time, and at last seccomp, which takes away every call that could undo
the others. Only then does it read its one job (`worker`): texts of modules, and calls with
arguments. It answers each call with one frame, says END and is gone. It never holds an expected
value, a seed of one, a verdict, or a descriptor besides its two streams.

What comes out is data (`wire`): parsed with every length checked, never unpickled or evaluated. A
child that sends anything else has broken the protocol, and is stopped for that (`box`). The wall
clock in the grader is the backstop for code that sleeps; it starts anew with each answer.

When a child ends before all calls are answered, the call under way is the one that was stopped,
and a new child takes the calls behind it: one endless or crashing case does not stop the others.
A child that dies while loading has no cases to save: all calls share its fate. A zygote that dies
is started again once; the second time it is the machine's fault and never the learner's.

If the grader dies, its socket closes and the kernel signals the zygote (PDEATHSIG), which as pid 1
of its namespace takes every child along. Without seccomp a job gets a new interpreter, limited but
not walled (`fresh`): grade L0.
"""

from collections.abc import Iterator
from contextlib import closing
from types import UnionType

from grader.errors import SandboxError
from grader.sandbox import fresh, linux, pool
from grader.sandbox.box import Box
from grader.sandbox.cell import Spawner
from grader.sandbox.job import (
    UNWALLED,
    Job,
    Limits,
    Loaded,
    Outcome,
    Raised,
    Reason,
    Returned,
    Stopped,
)


def isolation() -> str:
    """Return the grade of the walls that jobs of this process get: L3, L2, L1 or L0."""
    return pool.pool().report.grade if linux.SUPPORTED else UNWALLED


def warm_up(limits: Limits | None = None) -> None:
    """Have a child ready, so that the next job of this thread starts at once."""
    if isolation() != UNWALLED:
        pool.pool().prepare(limits or Limits())


def run(job: Job, cells: Spawner | None = None) -> Iterator[Outcome]:
    """Yield what became of loading, then what became of each call, in order.

    The cells come from this thread's zygote unless another source is named. Raises SandboxError
    when a box cannot be set up.
    """
    loading, *answers = _tried_twice(job, cells)
    yield loading
    if isinstance(loading, Stopped):
        yield from (loading for _ in job.calls)
        return
    yield from answers
    done = len(answers)
    while done < len(job.calls):
        again, *answers = _tried_twice(job._replace(calls=job.calls[done:]), cells)
        answers = answers or [again]  # it loaded before, and now it was stopped while loading
        yield from answers
        done += len(answers)


def _tried_twice(job: Job, cells: Spawner | None) -> list[Outcome]:
    """A box that does not come up is the machine's fault, and gets a second chance."""
    try:
        return list(_in_one_cell(job, cells or _cells()))
    except SandboxError:
        if cells is None:
            pool.forget()
        return list(_in_one_cell(job, cells or _cells()))


def _cells() -> Spawner:
    return fresh.Fresh() if isolation() == UNWALLED else pool.pool()


def _in_one_cell(job: Job, cells: Spawner) -> Iterator[Outcome]:
    """Yield a `Loaded` and the outcome of each call; a `Stopped` in any place is the last."""
    with closing(Box(job, cells.spawn(job.limits))) as box:
        outcomes = box.outcomes()
        yield (outcome := _only(Loaded, next(outcomes)))
        for _ in job.calls:
            if isinstance(outcome, Stopped):
                return
            yield (outcome := _only(Returned | Raised, next(outcomes)))


def _only(kinds: type | UnionType, outcome: Outcome) -> Outcome:
    """Frames in another order than agreed break the protocol."""
    return outcome if isinstance(outcome, kinds | Stopped) else Stopped(Reason.PROTOCOL)
