"""The attack suite: every attack works where there are no walls, and at L1, L2 and L3 it does not.

The attacks are the files of `escapes/`, each a whole submission; `arena.py` runs them and looks for
what they achieve. One process runs all attacks of one grade and user, so that the suite is quick.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from grader.sandbox import linux, pool
from grader.sandbox.job import Call, Job, Limits, Module, Reason, Returned, Stopped
from grader.sandbox.run import run

HERE = Path(__file__).parent
FILES = {path.stem: path for path in sorted((HERE / "escapes").glob("*.py"))}
ATTACKS = list(FILES)
LAYERS = {
    "L1": ("seccomp",),
    "L2": ("landlock", "seccomp"),
    "L3": ("namespaces", "landlock", "seccomp"),
}
USERS = ("root", "user")

# How an attack shows that it worked. Behind walls none of this may happen, whichever it is.
SUCCESS = {
    # its result is the word ESCAPED
    "says": "11 12 13 15 16 17 20 34 35 36 37 39 40 42 48 49 50 51 52 54 63 64 84 85 86 91",
    # a wrong answer, or none, is taken for right
    "forges": "25 26 27 28 29 30 32 33 56 59 61 72 73 74 75 76 77 78 79 80 81 82 87 88 90 92",
    # files, connections, processes, a victim: seen from outside
    "leaves": "15 18 19 21 31 41 42 43 64 83 89",
    # who reads the result fails, swells, or shows what a terminal would obey
    "breaks": "14 22 23 24 38 44 45 46 47 53 55 60 62 67 68 69 70 71",
    # the time that it takes has no bound
    "overruns": "01 02 03 04 05 06 07 08 09 10 57 58 65 66 93 94",
}
ENDLESS = {*SUCCESS["overruns"].split(), "22", "23", "62"}
TWICE = {"39", "54", "84"}  # look for what their first job left
ARMED = {"08"}  # need a timer to disarm
POLITE = {"05"}  # are asked to end, with signals
ANSWERS = {"57"}  # give the right answer; that they do not end is their attack
NOT_EVERYWHERE = {
    "35": "this kernel lets no process trace another",
    "48": "this kernel keeps no keys",
    "49": "this kernel has none of the large interfaces",
    "50": "this kernel makes no namespaces",
    "52": "this kernel has no second door",
    "67": "this Python compares nested keys of any depth",
}
NEVER_RAN = {"ImportError", "ModuleNotFoundError", "NameError", "SyntaxError"}

pytestmark = pytest.mark.skipif(not linux.SUPPORTED, reason="walls are there on Linux only")


# ---------------------------------------------------------------------------- the arenas


@pytest.fixture(scope="module")
def arenas(tmp_path_factory):
    """Run all attacks in all arenas, some at a time, and return a function that gives a result."""
    if not linux.SUPPORTED:
        pytest.skip("walls are there on Linux only")
    wanted = [(name, user, "submission") for user in USERS for name in LAYERS]
    wanted += [("L3", "root", "author"), ("naked", "user", "submission")]
    folder = tmp_path_factory.mktemp("arenas")
    with ThreadPoolExecutor(3) as threads:
        results = dict(
            zip(wanted, threads.map(lambda key: _arena(*key, folder), wanted), strict=True)
        )

    def result(key, attack):
        head, found, errors = results[key]
        if isinstance(head, str):
            pytest.skip(head)
        grade = "none" if key[0] == "naked" else key[0]
        if head and head["grade"] != grade:
            pytest.skip(f"this machine cannot give {key[0]}, but {head['grade']}")
        assert attack in found, f"the arena did not live to see it: {errors[-2000:]}"
        return found[attack]

    return result


def _arena(layers, user, role, folder):
    """Return the head line, the result of each attack, and what went to stderr."""
    start = _start(user, naked=layers == "naked")
    if isinstance(start, str):
        return start, {}, ""
    prefix, alone = start
    stack = ",".join(LAYERS.get(layers, (layers,)))
    done = subprocess.run(
        [*prefix, sys.executable, str(HERE / "arena.py"), stack, role, alone],
        input=json.dumps([_plan(name) for name in ATTACKS]),
        env={"PATH": os.environ["PATH"], "TMPDIR": str(folder), "OPENBLAS_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
        start_new_session=True,  # no terminal to type into
    )
    head, *lines = [json.loads(line) for line in done.stdout.splitlines()] or [{}]
    return head, {line["name"]: line for line in lines}, done.stderr


def _plan(name):
    number = name[:2]
    return {
        "name": name,
        "text": FILES[name].read_text(encoding="utf-8"),
        "calls": 1,
        "runs": 2 if number in TWICE else 1,
        "armed": number in ARMED,
        "polite": number in POLITE,
        "endless": number in ENDLESS,
    }


def _start(user, *, naked):
    """Return how to start a process as this user, in a process namespace where that can be had.

    Such a namespace is a net under the tests: "kill everything" then kills nobody else.
    """
    mine = "root" if os.getuid() == 0 else "user"
    names = {
        ("root", "root"): [],
        ("user", "user"): ["--user", f"--map-user={os.getuid()}", f"--map-group={os.getgid()}"],
        ("root", "user"): ["--user", "--map-user=1000", "--map-group=1000"],
        ("user", "root"): ["--user", "--map-root-user"],
    }
    flags = names[mine, mine if naked else user]
    apart = ["unshare", *flags, "--pid", "--fork", "--kill-child", "--mount-proc"]
    if _works(apart):
        return apart, "alone"
    if naked or mine == user:
        return [], "among others"
    if _works(["unshare", *flags]):
        return ["unshare", *flags], "among others"
    return f"these tests run as {mine}, and `unshare` cannot make them {user} here"


def _works(prefix):
    if shutil.which("unshare") is None:
        return False
    return subprocess.run([*prefix, "true"], capture_output=True, check=False).returncode == 0


# ---------------------------------------------------------------------------- the attacks


def test_the_list_of_attacks_has_no_gap_and_each_one_says_how_it_succeeds():
    numbers = [name[:2] for name in ATTACKS]
    told = {number for line in SUCCESS.values() for number in line.split()}

    assert numbers == [f"{n:02}" for n in range(1, len(numbers) + 1)]
    assert len(numbers) >= 64
    assert told == set(numbers)
    assert all(path.read_text(encoding="utf-8").startswith("# Tries ") for path in FILES.values())


@pytest.mark.parametrize("attack", ATTACKS)
def test_without_walls_the_attack_succeeds(arenas, attack):
    found = arenas(("naked", "user", "submission"), attack)

    shown = [word for kind in _kinds(attack) for word in found[kind]]
    if not shown and attack[:2] in NOT_EVERYWHERE:
        pytest.skip(NOT_EVERYWHERE[attack[:2]])
    assert shown, found


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("user", USERS)
@pytest.mark.parametrize("grade", LAYERS)
def test_behind_walls_the_attack_fails_and_the_next_submission_is_graded(
    arenas, grade, user, attack
):
    _assert_failed(arenas((grade, user, "submission"), attack), attack)


@pytest.mark.parametrize("attack", ATTACKS)
def test_as_a_reference_the_attack_fails_as_well(arenas, attack):
    _assert_failed(arenas(("L3", "root", "author"), attack), attack)


def _kinds(attack):
    return [kind for kind, numbers in SUCCESS.items() if attack[:2] in numbers.split()]


def _assert_failed(found, attack):
    kinds = [kind for kind in SUCCESS if kind != "forges" or attack[:2] not in ANSWERS]
    assert {kind: found[kind] for kind in kinds} == {kind: [] for kind in kinds}
    assert found["honest"] is True
    assert not NEVER_RAN & set(found["ended"]), "it failed for a reason of its own"


# ---------------------------------------------------------------------------- survivors

LOOP = "def answer(x):\n    while True:\n        pass\n"
HONEST = "def answer(x):\n    return 2 * x\n"
LONG = Limits(cpu_seconds=20.0, wall_seconds=30.0)
GRADER = f"""\
import sys
sys.path.insert(0, {str(HERE.parents[1])!r})
from grader.sandbox.job import Call, Job, Limits, Module
from grader.sandbox.pool import Pool
from grader.sandbox.run import run
zygote = Pool(tuple(sys.argv[1].split(",")))
print(zygote.report.grade, flush=True)
job = Job((Module("m", ({LOOP!r},)),), (Call("m.answer", (1,)),), {LONG!r})
list(run(job, zygote))
"""
SURVIVAL = 0.1  # seconds


@pytest.mark.parametrize("grade", LAYERS)
def test_when_the_grader_is_killed_nothing_that_it_started_lives_on(grade):
    grader = subprocess.Popen(
        [sys.executable, "-c", GRADER, ",".join(LAYERS[grade])], stdout=subprocess.PIPE, text=True
    )
    with grader:
        if (given := grader.stdout.readline().strip()) != grade:
            grader.kill()
            pytest.skip(f"this machine cannot give {grade}, but {given}")
        started = _looping(grader.pid)
        grader.kill()
        seconds = _until_gone(started)

    print(f"{grade}: all gone {seconds * 1000:.0f} ms after the grader was killed")  # noqa: T201
    assert seconds <= SURVIVAL


def test_when_the_zygote_is_killed_its_jobs_go_and_the_next_job_is_graded():
    pool.forget()
    zygote = pool.pool()
    assert zygote.report.grade != "L0"
    figures = []
    killer = threading.Thread(target=lambda: figures.append(_kill_while_looping(zygote)))
    killer.start()
    *_, again = run(_job(LOOP, Limits(cpu_seconds=1.0)))
    killer.join()
    *_, honest = run(_job(HONEST, Limits()))

    print(f"all gone {figures[0] * 1000:.0f} ms after the zygote was killed")  # noqa: T201
    assert figures[0] <= SURVIVAL
    assert isinstance(again, Stopped)
    assert again.reason == Reason.CPU_TIME
    assert isinstance(honest, Returned)
    assert np.array_equal(honest.value, np.full(3, 2.0))


def _job(text, limits):
    return Job((Module("m", (text,)),), (Call("m.answer", (np.ones(3),)),), limits)


def _kill_while_looping(zygote):
    pid = zygote._process.pid
    started = _looping(pid)
    os.kill(pid, signal.SIGKILL)
    return _until_gone(started - {pid})


def _looping(root):
    """Wait for a process under this one that computes, and return all that are under it."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        family = _family(root)
        if any(_stat(pid)[0] == "R" and int(_stat(pid)[11]) > 2 for pid in _leaves(family)):
            return set(family) - {root}
        time.sleep(0.01)
    raise AssertionError("the job never started")


def _family(root):
    """Return the live processes under this one, with their parents."""
    parents = {int(p.name): int(_stat(p.name)[1]) for p in Path("/proc").glob("[0-9]*")}
    family = {root: 0}
    while grown := {pid: up for pid, up in parents.items() if up in family and pid not in family}:
        family |= grown
    return family


def _leaves(family):
    return set(family) - set(family.values())


def _stat(pid):
    """Return the fields of a process from its state on; as of a dead one when it is gone."""
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return ["X", *["0"] * 40]


def _until_gone(pids):
    started = time.monotonic()
    while any(_stat(pid)[0] not in "XZ" for pid in pids) and time.monotonic() < started + 1.0:
        time.sleep(0.002)
    seconds = time.monotonic() - started
    for pid in pids:  # so that a failure leaves nothing behind
        with suppress(ProcessLookupError):
            if _stat(pid)[0] not in "XZ":
                os.kill(pid, signal.SIGKILL)
    return seconds
