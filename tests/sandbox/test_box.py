"""What hostile code meets: clocks, limits, a protocol that believes nothing, and an empty room."""

import os
import signal
import socket
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest

from grader.errors import SandboxError
from grader.sandbox import fresh
from grader.sandbox.fresh import Fresh
from grader.sandbox.job import Call, Job, Limits, Module, Raised, Reason, Returned, Stopped
from grader.sandbox.launch import environment
from grader.sandbox.run import run
from grader.sandbox.wire import Kind, pack

FINE = "    return x\n"
OPENED = "import sys\nsys.meta_path.pop(0)\n"


@pytest.fixture
def cells():
    """New interpreters: without walls, code may try more to fool the grader."""
    return Fresh()


@pytest.fixture
def ask(ask):
    """The same, with the gate on imports broken open first."""
    return lambda source, *calls, **limits: ask(OPENED + source, *calls, **limits)


@pytest.fixture
def printed(printed):
    return lambda source, *args, **limits: printed(OPENED + source, *args, **limits)


# ------------------------------------------------------------------ clocks and limits


@pytest.mark.parametrize(
    ("body", "reason", "limits"),
    [
        ("while True: pass", Reason.CPU_TIME, {"cpu_seconds": 0.3}),
        ("sum(range(10**13))", Reason.CPU_TIME, {"cpu_seconds": 0.3}),
        ("time.sleep(60)", Reason.WALL_TIME, {"wall_seconds": 0.5}),
        (
            "signal.signal(15, signal.SIG_IGN); signal.pause()",
            Reason.WALL_TIME,
            {"wall_seconds": 0.5},
        ),
        ("input_ = os.read(os.pipe()[0], 1)", Reason.WALL_TIME, {"wall_seconds": 0.5}),
        ("os._exit(0)", Reason.CRASH, {}),
        ("os.abort()", Reason.CRASH, {}),
        ("ctypes.string_at(0)", Reason.CRASH, {}),
        ("sys.setrecursionlimit(10**9); g()", Reason.CRASH, {"memory_mb": 2000}),
        ("return bytearray(1 << 34)", Reason.MEMORY, {}),
        ("np.ones((1 << 16, 1 << 16))", Reason.MEMORY, {}),
        (
            "a = []\n        while True: a.append(' ' * (1 << 20))",
            Reason.MEMORY,
            {"memory_mb": 100},
        ),
        ("print('x' * (100 << 20), flush=True)", Reason.OUTPUT, {}),
        ("os.write(2, b'x' * (2 << 20))", Reason.OUTPUT, {}),
        ("while True: print('\\x1b[2J' * 1000)", Reason.OUTPUT, {}),
    ],
)
def test_what_does_not_end_well_is_stopped_for_its_reason_and_the_next_case_runs(
    ask, body, reason, limits
):
    source = (
        "import ctypes, os, signal, sys, time\nimport numpy as np\n"
        "def g(*a): return g(*a, *a[:1])\n"
        f"def f(x):\n    if x:\n        {body}\n{FINE}"
    )
    started = time.monotonic()
    before, bad, after = ask(source, (0,), (1,), (0,), **{"wall_seconds": 5.0} | limits)
    assert (before.value, after.value) == (0, 0)
    assert isinstance(bad, Stopped)
    assert bad.reason is reason
    assert time.monotonic() - started < 5


@pytest.mark.parametrize(
    ("source", "reason"),
    [("while True: pass", Reason.WALL_TIME), ("import os\nos._exit(3)", Reason.CRASH)],
)
def test_what_ends_while_loading_is_the_fate_of_every_call(source, reason):
    job = Job((Module("m", (source,)),), (Call("m.f", ()),) * 2, Limits(wall_seconds=0.4))
    assert [outcome.reason for outcome in run(job)] == [reason] * 3


def test_the_wall_clock_starts_anew_with_each_answer(ask):
    answers = ask(
        "import time\ndef f(x):\n    time.sleep(0.3)\n    return x",
        *[(i,) for i in range(4)],
        wall_seconds=0.8,
    )
    assert answers == [Returned(i) for i in range(4)]


def test_starting_python_does_not_run_on_the_learners_clock(ask):
    assert ask("def f(x): return x", (1,), wall_seconds=0.08) == [Returned(1)]


def test_what_was_printed_before_the_end_is_kept(printed):
    source = "import os\ndef f():\n    print('so far', flush=True)\n    os._exit(1)"
    assert printed(source) == "so far\n"


def test_printing_is_allowed_and_only_the_first_part_is_kept(ask, printed):
    source = "def f():\n    print('x' * 300_000)\n    return 1"
    assert ask(source, ())[0].value == 1
    assert printed(source, kept_output_kb=2) == "x" * 2048


def test_errors_and_prints_come_out_in_one_text(printed):
    text = printed("import warnings\ndef f():\n    print('one')\n    warnings.warn('two')")
    assert "one\n" in text
    assert "UserWarning: two" in text


# ------------------------------------------------------------------ forged frames

FORGER = """
import os, socket, stat, time

def channel():
    for number in range(3, 64):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                return number
        except OSError:
            pass

def f(data, then):
    if data is not None:
        os.write(channel(), data.tobytes())
    exec(then)
    return "honest"
"""


def header(skeleton, arrays):
    return struct.pack("<4sB3xIIQQ", b"SHK1", 4, 0, 0, skeleton, arrays)


HUGE = 10**5000  # Python refuses to turn it into text
FORGED = {
    "garbage": b"\xff" * 100,
    "text": b"HTTP/1.1 200 OK\r\n\r\n" + bytes(100),
    "a frame of absurd size": header(1 << 63, 1 << 63),
    "an early end": pack(Kind.END, 1, None),
    "an end and more": pack(Kind.END, 1, None) + b"more",
    "a job": pack(Kind.JOB, 0, {"modules": []}),
    "a second ready": pack(Kind.READY, 0, None),
    "a second loaded": pack(Kind.LOADED, 0, [[], []]),
    "loaded with numbers for names": pack(Kind.LOADED, 0, [[], [HUGE]]),
    "another index": pack(Kind.RETURNED, 7, [1, []]),
    "returned without a value": pack(Kind.RETURNED, 0, None),
    "changed arguments without end": pack(Kind.RETURNED, 0, [1, [HUGE]]),
    "changed arguments below nothing": pack(Kind.RETURNED, 0, [1, [-1]]),
    "changed arguments that are words": pack(Kind.RETURNED, 0, [1, ["a"]]),
    "stopped with an array": pack(Kind.STOPPED, 0, np.ones(2)),
    "stopped with an empty array": pack(Kind.STOPPED, 0, np.ones(0)),
    "stopped for a reason of its own": pack(Kind.STOPPED, 0, "cpu_time"),
    "raised with an array": pack(Kind.RAISED, 0, np.ones(5)),
    "raised at a line without end": pack(Kind.RAISED, 0, ["E", "t", "m", 0, HUGE]),
    "raised in a cell below nothing": pack(Kind.RAISED, 0, ["E", "t", "m", -5, 0]),
    "raised with too little": pack(Kind.RAISED, 0, ["E"]),
}


def test_forged_frames_break_the_protocol_and_the_next_case_still_runs(ask):
    calls = [(np.frombuffer(data, np.uint8), "") for data in FORGED.values()]
    *forged, honest = ask(FORGER, *calls, (None, ""))
    assert dict(zip(FORGED, forged, strict=True)) == {
        name: Stopped(Reason.PROTOCOL, answer.printed)
        for name, answer in zip(FORGED, forged, strict=True)
    }
    assert honest == Returned("honest")


def test_forged_frames_while_loading_break_the_protocol(ask):
    data = np.frombuffer(pack(Kind.LOADED, 0, [[], [HUGE]]), np.uint8).tobytes()
    source = f"{FORGER}\nos.write(channel(), {data!r})"
    assert ask(source, (None, "")) == [Stopped(Reason.PROTOCOL)]


def test_a_well_formed_answer_of_its_own_is_an_answer_and_one_more_breaks_the_protocol(ask):
    twice = np.frombuffer(pack(Kind.RETURNED, 0, ["forged", []]), np.uint8)
    first, second, third = ask(FORGER, (twice, ""), (None, ""), (None, ""))
    assert first == Returned("forged")
    assert second == Stopped(Reason.PROTOCOL)
    assert third == Returned("honest")


def test_garbage_behind_an_answer_does_not_spoil_the_answer(ask):
    both = np.frombuffer(pack(Kind.RETURNED, 0, ["mine", []]) + b"\xff" * 60, np.uint8)
    assert ask(FORGER, (both, ""), (None, "")) == [Returned("mine"), Stopped(Reason.PROTOCOL)]


def test_half_a_frame_and_silence_is_stopped_by_the_clock(ask):
    half = np.frombuffer(pack(Kind.RETURNED, 0, ["x" * 100, []])[:80], np.uint8)
    (answer,) = ask(FORGER, (half, "time.sleep(60)"), wall_seconds=0.5)
    assert answer.reason is Reason.WALL_TIME


def test_frames_that_say_nothing_do_not_wind_the_clock(ask):
    ready = np.frombuffer(pack(Kind.READY, 0, None), np.uint8)
    body = "for _ in range(50): time.sleep(0.1); os.write(channel(), data.tobytes())"
    started = time.monotonic()
    (answer,) = ask(FORGER, (ready, body), wall_seconds=1.0)
    assert isinstance(answer, Stopped)
    assert time.monotonic() - started < 4


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("os.close(channel())", Reason.CRASH),
        ("os.close(channel()); time.sleep(60)", Reason.WALL_TIME),
        ("socket.socket(fileno=channel()).shutdown(2)", Reason.CRASH),
        ("os.dup2(os.open('/dev/null', os.O_RDWR), channel())", Reason.CRASH),
    ],
)
def test_closing_the_private_descriptor_is_no_way_out(ask, body, reason):
    closed, fine = ask(FORGER, (None, body), (None, ""), wall_seconds=0.8)
    assert (closed.reason, fine) == (reason, Returned("honest"))


# ------------------------------------------------------------------ an empty room


def test_nothing_of_the_environment_is_inside(ask, monkeypatch):
    monkeypatch.setenv("SHIKEN_TEST_SECRET", "hunter2")
    source = (
        "import os\nfrom pathlib import Path\n"
        "def f(): return dict(os.environ), 'hunter2' in Path('/proc/self/environ').read_text()"
    )
    ((names, leaked),) = [answer.value for answer in ask(source, ())]
    assert {name: text for name, text in names.items() if name != "LC_CTYPE"} == environment()
    assert not leaked


def test_standard_input_is_at_its_end_and_the_folder_is_the_root(ask):
    source = "import os, sys\ndef f(): return sys.stdin.read(), os.getcwd()"
    assert ask(source, ()) == [Returned(("", "/"))]
    assert ask("def f(): return input()", ())[0].complaint.kind == "EOFError"


def test_only_three_streams_and_the_private_descriptor_are_open(ask, tmp_path):
    source = (
        "import os, stat\ndef f():\n    found = {}\n    for number in range(64):\n"
        "        try: found[number] = stat.S_IFMT(os.fstat(number).st_mode)\n"
        "        except OSError: pass\n    return list(found.values())"
    )
    with socket.socket() as mine, (tmp_path / "open").open("w") as file:
        for number in (mine.fileno(), file.fileno()):
            os.set_inheritable(number, True)  # noqa: FBT003
        (answer,) = ask(source, ())
    assert answer.value == [0o020000, 0o010000, 0o010000, 0o140000]


def test_files_cannot_be_written(ask, tmp_path):
    source = "def f(path):\n    with open(path, 'w') as file:\n        file.write('x' * 10_000)"
    (answer,) = ask(source, (str(tmp_path / "left"),))
    assert isinstance(answer, Raised)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) == 0


def test_nothing_of_the_grader_but_the_box_is_in_the_process(ask):
    source = "import sys\ndef f(): return [n for n in sys.modules if n.startswith('grader.')]"
    names = ask(source, ())[0].value
    assert {name for name in names if not name.startswith("grader.sandbox")} <= {"grader.sandbox"}
    assert not {"grader.sandbox.run", "grader.sandbox.box"} & set(names)


def test_two_jobs_share_nothing(ask):
    mark = f"mark-{time.time_ns()}"
    leave = (
        "import builtins, os, sys, types\n"
        "def f(text):\n    builtins.left = os.environ['LEFT'] = text\n"
        "    sys.modules['left'] = types.ModuleType('left')\n    return text"
    )
    find = (
        "import builtins, gc, os, sys\n"
        "def f(half, other):\n    mark = half + other\n"
        "    seen = [repr(o) for o in gc.get_objects() if isinstance(o, (dict, list, tuple))]\n"
        "    return [any(mark in text for text in seen), mark in repr(os.environ),\n"
        "            hasattr(builtins, 'left'), 'left' in sys.modules]"
    )
    assert ask(leave, (mark,)) == [Returned(mark)]
    assert ask(find, (mark[:9], mark[9:]), cpu_seconds=5.0) == [Returned([False] * 4)]


def test_what_is_not_passed_in_is_nowhere_in_the_process(ask):
    """The expected answers are in this process, and the box is not a fork of it."""
    secret = f"expected-{time.time_ns()}"
    source = (
        "import re\n"
        "def f(half, other):\n"
        "    secret = (half + other).encode()\n"
        "    found = 0\n"
        "    with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb', 0) as memory:\n"
        "        for line in maps:\n"
        "            low, high, mode = re.match(r'(\\w+)-(\\w+) (\\S+)', line).groups()\n"
        "            if mode.startswith('rw') and '[v' not in line:\n"
        "                memory.seek(int(low, 16))\n"
        "                found += memory.read(int(high, 16) - int(low, 16)).count(secret)\n"
        "    return found"
    )
    (answer,) = ask(source, (secret[:12], secret[12:]), memory_mb=2000, cpu_seconds=5.0)
    if isinstance(answer, Raised):
        pytest.skip("this system shows no process its own memory")
    assert answer.value <= 2  # what the searching function joined itself


# ------------------------------------------------------------------ nothing is left behind


def lives(number):
    try:
        state = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@pytest.mark.parametrize("body", ["", "os._exit(0)", "signal.pause()"])
def test_a_grandchild_does_not_outlive_the_job(printed, body):
    source = (
        "import os, signal\ndef f(then):\n"
        "    child = os.fork()\n"
        "    if not child:\n"
        "        for number in (1, 2, 15): signal.signal(number, signal.SIG_IGN)\n"
        "        while True: signal.pause()\n"
        "    print(child, flush=True)\n"
        "    exec(then)\n    return child"
    )
    if not (text := printed(source, body, wall_seconds=0.8)):
        pytest.skip("only root may fork in spite of the limits")
    child = int(text)
    end = time.monotonic() + 2
    while lives(child) and time.monotonic() < end:
        time.sleep(0.01)
    alive = lives(child)
    with suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    assert not alive


def test_an_abandoned_job_ends_its_worker(ask, open_descriptors):
    before = open_descriptors()
    job = Job((Module("m", ("def f(): return 1",)),), (Call("m.f", ()),) * 3)
    outcomes = run(job)
    next(outcomes)
    outcomes.close()
    assert open_descriptors() == before


@pytest.mark.parametrize("source", ["def f(): return 1", "import os\ndef f(): os._exit(1)"])
def test_no_descriptor_is_left_open(ask, open_descriptors, source):
    ask(source, ())
    before = open_descriptors()
    ask(source, (), ())
    assert open_descriptors() == before


# ------------------------------------------------------------------ a box that does not come up


@pytest.fixture
def broken(tmp_path, monkeypatch, open_descriptors):
    """Let a shell text stand for Python; return the error, how often it ran, and what leaked."""

    def error(text):
        program, count = tmp_path / "python", tmp_path / "count"
        if text is not None:
            program.write_text(f"#!/bin/sh\necho x >> {count}\n{text}\n")
            program.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(program))
        before = open_descriptors()
        job = Job((Module("m", ("def f(): return 1",)),), (Call("m.f", ()),))
        with pytest.raises(SandboxError) as caught:
            list(run(job, Fresh()))
        assert open_descriptors() == before
        return caught.value, len(count.read_text().split()) if count.exists() else 0

    return error


def test_a_missing_python_is_our_error_with_advice(broken):
    error, _ = broken(None)
    assert str(error).startswith("The box for running code could not be started:")
    assert "No such file" in str(error)
    assert "shiken doctor" in str(error.hint)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("exit 1", "crash"),
        ("echo trace; echo 'No module named numpy' >&2; exit 1", "No module named numpy"),
        ("printf '\\033[2Jred'; exit 1", "[2Jred"),
        ("kill -9 $$", "memory"),
    ],
)
def test_a_python_that_ends_at_once_is_tried_twice_and_then_our_error(broken, text, last):
    error, count = broken(text)
    assert str(error) == f"The box for running code did not come up: {last}"
    assert "shiken doctor" in str(error.hint)
    assert error.exit_code == 4
    assert count == 2


def test_a_box_that_comes_up_at_the_second_try_is_used(tmp_path, monkeypatch):
    program, first = tmp_path / "python", tmp_path / "first"
    program.write_text(f'#!/bin/sh\nif mkdir {first}; then exit 1; fi\nexec {sys.executable} "$@"')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(program))
    job = Job((Module("m", ("def f(): return 1",)),), (Call("m.f", ()),))
    assert list(run(job, Fresh()))[1:] == [Returned(1)]


def test_a_system_that_cannot_pass_descriptors_is_told_so_with_a_way_out(monkeypatch):
    monkeypatch.setattr(fresh, "POSIX", False)
    with pytest.raises(SandboxError, match="cannot be run") as caught:
        list(run(Job((), ()), Fresh()))
    assert "WSL" in str(caught.value.hint)
