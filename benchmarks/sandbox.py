"""How fast the box is, as ratios of interleaved runs: `python benchmarks/sandbox.py [ROUNDS]`.

A job compiles and runs a submission (one LSTM step) on ten cases and compares every result here.
Configurations take turns, so that what else the machine does falls on all of them alike. A ratio is
the median over the rounds; in brackets are the quartiles. Nothing here is a bare time, since bare
times say more about the machine than about the program.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from grader.oracle.compare import compare
from grader.oracle.tolerance import Tolerance
from grader.sandbox import fresh, worker
from grader.sandbox.box import Box
from grader.sandbox.cell import Cell, Ended
from grader.sandbox.job import Call, Job, Module, Returned
from grader.sandbox.pool import LAYERS, Pool
from grader.sandbox.run import run

SOURCE = """\
import numpy as np

def sigmoid(x):
    return 1 / (1 + np.exp(-x))

def lstm_step(x, h, c, W, U, b):
    a, i, f, o = np.split(x @ W.T + h @ U.T + b, 4, axis=1)
    c = sigmoid(i) * np.tanh(a) + sigmoid(f) * c
    return c, sigmoid(o) * np.tanh(c)
"""
BATCH, INPUT, HIDDEN, CASES = 8, 16, 32, 10
PAUSE = 0.015  # seconds in which a spare child is made ready


def make_job() -> tuple[Job, list[object]]:
    normal = np.random.default_rng(0).standard_normal
    shapes = ((BATCH, INPUT), (BATCH, HIDDEN), (BATCH, HIDDEN), (4 * HIDDEN, INPUT))
    shapes += ((4 * HIDDEN, HIDDEN), (4 * HIDDEN,))
    calls = tuple(
        Call("submission.lstm_step", tuple(normal(shape) for shape in shapes)) for _ in range(CASES)
    )
    space: dict[str, Callable[..., object]] = {}
    exec(SOURCE, space)  # noqa: S102 - our own text, as the floor to compare with
    expected = [space["lstm_step"](*call.args) for call in calls]
    return Job((Module("submission", (SOURCE,)),), calls), expected


JOB, EXPECTED = make_job()


def judge(outcomes: object) -> None:
    """Compare as the grader does; a wrong answer would make every figure void."""
    _, *answers = outcomes  # type: ignore[misc]  # an iterable of outcomes
    for want, got in zip(EXPECTED, answers, strict=True):
        if not isinstance(got, Returned) or compare(want, got.value, Tolerance.A):
            raise SystemExit(f"the benchmark's own job failed: {got}")


class Forked:
    """A child forked from this very process: what must never grade, and the floor of all speed."""

    def __init__(self, pid: int) -> None:
        self._pid = pid

    def ended(self, seconds: float) -> Ended | None:  # noqa: ARG002 - it ends at once
        return None

    def kill(self) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)


def fork_cell() -> Cell:
    channel, theirs = __import__("socket").socketpair()
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.dup2(writing, 1)
        os.dup2(writing, 2)
        worker.start_caged(theirs.fileno())
    theirs.close()
    os.close(writing)
    return Cell(Forked(pid), channel, reading)


def in_cell(cell: Cell) -> None:
    box = Box(JOB, cell)
    stream = box.outcomes()
    judge([next(stream) for _ in range(CASES + 1)])
    box.close()


def timed(work: Callable[[], object], count: int) -> float:
    start = time.perf_counter()
    for _ in range(count):
        work()
    return (time.perf_counter() - start) / count


@contextmanager
def on_one_core() -> Iterator[None]:
    """Pin this process, and what it starts from here on, to one core."""
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def throughput(rounds: int) -> dict[str, list[float]]:
    """Seconds a job on one core: bare fork, zygote without walls, L3, a new python."""
    with on_one_core():
        bare, walled = Pool(()), Pool(LAYERS)
        works: dict[str, tuple[Callable[[], object], int]] = {
            "bare fork": (lambda: in_cell(fork_cell()), 20),
            "no walls": (lambda: judge(run(JOB, bare)), 20),
            "L3": (lambda: judge(run(JOB, walled)), 20),
            "new python": (lambda: in_cell(fresh.Fresh().spawn(JOB.limits)), 2),
        }
        times: dict[str, list[float]] = {name: [] for name in works}
        for work, _ in works.values():
            work()
        for _ in range(rounds):
            for name, (work, count) in works.items():
                times[name].append(timed(work, count))
        bare.close()
        walled.close()
    return times


def spare(rounds: int) -> dict[str, list[float]]:
    """Seconds from the job to the last verdict with a spare child waiting, and for a bare fork."""
    walled = Pool(LAYERS)
    times: dict[str, list[float]] = {"warm spare": [], "bare fork": []}
    for _ in range(10 * rounds):
        walled.prepare(JOB.limits)
        time.sleep(PAUSE)
        times["warm spare"].append(timed(lambda: judge(run(JOB, walled)), 1))
        time.sleep(PAUSE)
        times["bare fork"].append(timed(lambda: in_cell(fork_cell()), 1))
    walled.close()
    return times


def cores(rounds: int) -> dict[str, list[float]]:
    """Seconds a job with one zygote on one core, and with two zygotes on two."""
    times: dict[str, list[float]] = {"one core": [], "two cores": []}
    for _ in range(rounds):
        with on_one_core():
            times["one core"].append(_many(1))
        times["two cores"].append(_many(2))
    return times


def _many(workers: int, count: int = 60) -> float:
    """Seconds a job of `count` jobs, done by some processes that each have a zygote."""
    code = f"import sys; sys.argv = ['x']; sys.path.insert(0, {str(Path(__file__).parent)!r}); "
    code += f"import sandbox; sandbox.worker_process({count // workers})"
    children = [
        subprocess.Popen([sys.executable, "-c", code], stdin=-1, stdout=-1)  # noqa: S603 - ours
        for _ in range(workers)
    ]
    for child in children:
        child.stdout.readline()  # type: ignore[union-attr]  # a pipe; it is ready
    start = time.perf_counter()
    for child in children:
        child.stdin.write(b"go\n")  # type: ignore[union-attr]  # a pipe
        child.stdin.flush()  # type: ignore[union-attr]  # a pipe
    for child in children:
        child.stdout.readline()  # type: ignore[union-attr]  # a pipe; it is done
    elapsed = time.perf_counter() - start
    for child in children:
        child.communicate()
    return elapsed / count


def worker_process(count: int) -> None:
    """Be one of several graders."""
    zygote = Pool(LAYERS)
    judge(run(JOB, zygote))
    print("ready", flush=True)
    sys.stdin.readline()
    timed(lambda: judge(run(JOB, zygote)), count)
    print("done", flush=True)
    zygote.close()


def cold(rounds: int) -> dict[str, list[float]]:
    """Seconds from nothing to the first verdict, and of `python -c "import numpy"`."""
    times: dict[str, list[float]] = {"first verdict": [], "import numpy": [], "submit": []}
    times["typer + numpy"] = []
    with tempfile.TemporaryDirectory() as folder:
        hello = Path(folder, "hello.py")
        hello.write_text("import typer\n\ndef main(): pass\n\ntyper.run(main)\n")
        file = Path(__file__).parents[1] / "solutions" / "lstm_step" / "reference.py"
        submit = ["-m", "grader", "submit", str(file), "--exercise", "lstm_step", "--data", folder]
        for _ in range(rounds):

            def first() -> None:
                zygote = Pool(LAYERS)
                judge(run(JOB, zygote))
                threading.Thread(target=zygote.close).start()

            times["first verdict"].append(timed(first, 1))
            numpy = timed(lambda: _python("-c", "import numpy"), 1)
            times["import numpy"].append(numpy)
            times["submit"].append(timed(lambda: _python(*submit), 1))
            times["typer + numpy"].append(numpy + timed(lambda: _python(str(hello)), 1))
    return times


def _python(*arguments: str) -> None:
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)  # noqa: S603


def ratio(top: list[float], bottom: list[float]) -> str:
    """Return median and quartiles of the ratios of runs made side by side."""
    ratios = [a / b for a, b in zip(top, bottom, strict=True)]
    low, middle, high = statistics.quantiles(ratios, n=4)
    return f"{middle:.2f} ({low:.2f}-{high:.2f})"


def p50(times: list[float]) -> float:
    return statistics.median(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=10)
    rounds = parser.parse_args().rounds
    speed, warm, both, start = throughput(rounds), spare(rounds), cores(rounds), cold(rounds)
    table = Table("figure", "measured", "at least", "aim", box=None)
    rows = (
        (
            "L3 throughput / zygote without walls",
            ratio(speed["no walls"], speed["L3"]),
            "0.85",
            "0.95",
        ),
        (
            "L3 throughput / bare fork, one core",
            ratio(speed["bare fork"], speed["L3"]),
            "0.65",
            "0.80",
        ),
        ("two cores / one core", ratio(both["one core"], both["two cores"]), "1.6", "1.9"),
        ("L3 / a new python each", ratio(speed["new python"], speed["L3"]), "12", "20"),
        (
            "warm spare p50 / bare fork p50",
            f"{p50(warm['warm spare']) / p50(warm['bare fork']):.2f}",
            "1.1",
            "0.9",
        ),
        (
            "cold first verdict / import numpy",
            ratio(start["first verdict"], start["import numpy"]),
            "1.5",
            "1.2",
        ),
        (
            "shiken submit, cold / (Typer + import numpy)",
            ratio(start["submit"], start["typer + numpy"]),
            "2",
            "",
        ),
    )
    for row in rows:
        table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    main()
