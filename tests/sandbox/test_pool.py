"""Zygotes: which walls stand, what happens where one is missing, and when one is killed."""

import os
import signal
import sys
import time

import pytest

from grader.errors import SandboxError
from grader.sandbox import linux, pool
from grader.sandbox.job import Call, Job, Limits, Loaded, Module, Reason, Returned, Stopped
from grader.sandbox.launch import ROOT
from grader.sandbox.pool import LAYERS, Pool, Report
from grader.sandbox.run import isolation, run, warm_up

pytestmark = pytest.mark.skipif(not linux.SUPPORTED, reason="this system has no seccomp")
PATCHED = """
import sys
sys.path.insert(0, {root!r})
from grader.sandbox import landlock, namespaces, seccomp, zygote
{patch}
sys.path.remove({root!r})
zygote.{call}
"""


def job(source, *args, **limits):
    calls = tuple(Call("m.f", (arg,)) for arg in args)
    return Job((Module("m", (source,)),), calls, Limits(**{"cpu_seconds": 1.0} | limits))


def values(outcomes):
    return [getattr(outcome, "value", outcome) for outcome in list(outcomes)[1:]]


DOUBLE = "def f(x): return 2 * x"


@pytest.fixture
def start():
    """Start a zygote and end it after the test."""
    started = []

    def begin(layers=LAYERS):
        started.append(Pool(layers))
        return started[-1]

    yield begin
    for one in started:
        one.close()


@pytest.fixture
def patched(monkeypatch, start):
    """Start a zygote in which something of ours was replaced first."""

    def begin(patch):
        def command(_, call):
            text = PATCHED.format(root=str(ROOT), patch=patch, call=call)
            return [sys.executable, "-I", "-c", text]

        monkeypatch.setattr(pool, "command", command)
        return start()

    return begin


@pytest.mark.parametrize(
    ("layers", "grade"),
    [(LAYERS, "L3"), (LAYERS[1:], "L2"), (LAYERS[2:], "L1"), ((), "L0")],
)
def test_the_grade_says_which_walls_stand(start, layers, grade):
    zygote = start(layers)
    if zygote.report.lost:
        pytest.skip(f"this machine lacks {sorted(zygote.report.lost)}")
    assert zygote.report.grade == grade
    assert values(run(job(DOUBLE, 1, 2), zygote)) == [2, 4]


@pytest.mark.parametrize(
    ("patch", "lost", "grade"),
    [
        ("namespaces.empty_root = lambda: open('/nix/nix')", "namespaces", "L2"),
        ("landlock.ruleset = lambda: open('/nix/nix')", "landlock", "L1"),
    ],
)
def test_where_a_layer_fails_half_way_another_zygote_starts_without_it_and_says_so(
    patched, patch, lost, grade
):
    zygote = patched(patch)
    assert "No such file" in zygote.report.lost[lost]
    if lost == "landlock" and "namespaces" in zygote.report.layers:
        assert zygote.report.grade == "L1"
    assert zygote.report.grade == grade
    assert values(run(job(DOUBLE, 3), zygote)) == [6]


def test_walls_that_the_canary_gets_through_are_no_walls(patched):
    """A filter that allows everything: the canary could make a process and a socket."""
    zygote = patched(
        "import struct\n"
        "allow = struct.pack('<HBBI', 6, 0, 0, 0x7FFF0000)\n"
        "seccomp.program = lambda: allow"
    )
    assert {"fork", "limits"} <= set(zygote.report.escaped)
    assert zygote.report.grade == "L0"


def test_a_report_without_seccomp_is_no_grade_at_all():
    assert Report(frozenset({"namespaces", "landlock"})).grade == "L0"


def test_a_zygote_that_ends_at_once_is_our_error_with_its_last_words(patched):
    zygote = patched("raise SystemExit('numpy is broken')")
    with pytest.raises(SandboxError, match="could not be started: numpy is broken") as caught:
        _ = zygote.report
    assert "shiken doctor" in str(caught.value.hint)


def test_a_killed_zygote_is_replaced_and_the_learner_does_not_notice():
    assert values(run(job(DOUBLE, 1))) == [2]
    os.kill(pool.pool()._process.pid, signal.SIGKILL)
    assert values(run(job(DOUBLE, 2))) == [4]


def test_a_named_zygote_that_is_gone_is_an_error_after_the_second_try(start):
    zygote = start()
    assert zygote.report.grade
    os.kill(zygote._process.pid, signal.SIGKILL)
    with pytest.raises(SandboxError) as caught:
        list(run(job(DOUBLE, 1), zygote))
    assert caught.value.hint
    assert caught.value.exit_code == 4


def test_a_spare_child_is_used_once_and_only_with_its_own_limits(start):
    zygote = start()
    limits = job(DOUBLE, 1).limits
    zygote.prepare(limits)
    _, spare = zygote._spare
    assert zygote.spawn(limits) is spare
    assert zygote._spare is None
    spare.channel.close()
    os.close(spare.output)
    zygote.prepare(Limits(cpu_seconds=9.0))
    _, other = zygote._spare
    assert values(run(job(DOUBLE, 5), zygote)) == [10]
    assert other.channel.fileno() == -1  # thrown away, not used


def test_a_warm_spare_answers_like_any_other():
    warm_up(job(DOUBLE, 1).limits)
    assert values(run(job(DOUBLE, 1))) == [2]
    assert isolation() in {"L0", "L1", "L2", "L3"}


def test_a_thousand_jobs_neither_fill_the_control_socket_nor_leak(start, open_descriptors):
    zygote = start()
    list(run(job(DOUBLE, 1), zygote))
    before = open_descriptors()
    for number in range(1000):
        assert values(run(job(DOUBLE, number), zygote)) == [2 * number]
    assert open_descriptors() == before
    assert not zygote._live
    assert not zygote._ends


def test_the_global_generators_start_alike_in_every_child(start):
    zygote = start()
    source = "import random\nimport numpy as np\ndef f(x): return random.random(), np.random.rand()"
    first, second = (values(run(job(source, 0), zygote)) for _ in range(2))
    assert first == second


def test_computing_time_is_cut_to_the_tenth_of_a_second(start):
    zygote = start()
    assert zygote.report.grade
    begun = time.perf_counter()
    _, outcome = run(job("def f(x):\n    while True: pass", 0, cpu_seconds=0.3), zygote)
    assert outcome == Stopped(Reason.CPU_TIME)
    assert time.perf_counter() - begun < 5.0


def test_walls_let_numpy_work(start):
    source = (
        "import numpy as np\ndef f(x):\n"
        "    a = np.random.default_rng(x).normal(size=(60, 60))\n"
        "    u, s, v = np.linalg.svd(a)\n"
        "    w = np.linalg.solve(a, np.ones(60)) + np.fft.fft(s).real + np.linalg.eigvals(a).real\n"
        "    return bool(np.allclose(u * s @ v, a)), float(np.einsum('i,i', w, w)) > 0"
    )
    assert values(run(job(source, 1, 2), start())) == [(True, True)] * 2


def test_a_job_says_when_the_box_was_not_needed(start):
    loading, *_ = run(job(DOUBLE), start())
    assert loading == Loaded()
    assert list(run(job(DOUBLE, 1), start()))[1] == Returned(2)
