"""Runs attack files, with walls or without, and says what came of each. A script of test_escapes.

    arena.py LAYERS ROLE ALONE      the plans as JSON on stdin, one JSON line for each on stdout

LAYERS is `naked` (no walls: a forked process with a careless grader in it), or the layers of a
zygote with commas between. ROLE is who wrote the text: a learner (`submission`) or an `author`.
ALONE says that this process is the first of a process namespace of its own, where "kill everything"
kills nobody else.

What an attack achieves is looked for from here, outside: its words (`says`), a wrong answer that
is taken for right (`forges`), files, victims, connections and processes (`leaves`), a reader that
breaks or swells (`breaks`), and time (`overruns`).
"""

import atexit
import ctypes
import json
import os
import pickle
import re
import resource
import select
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))

from grader.oracle.compare import compare
from grader.oracle.tolerance import Tolerance
from grader.sandbox import jail, wire
from grader.sandbox.job import Call, Job, Limits, Loaded, Module, Raised, Returned, Stopped
from grader.sandbox.pool import Pool
from grader.sandbox.run import run

LIMITS = Limits(cpu_seconds=0.3, wall_seconds=1.0, memory_mb=128)
SLACK = 1.5  # seconds that a busy machine may add to a limit
ROOM = 160 << 10  # kB by which the reader may grow over an attack
ROLES = {  # modules (None is where the attack's text goes), and what is called
    "submission": ({"submission": None}, "submission.answer"),
    "author": ({"reference": None, "cases": "from reference import answer\n"}, "cases.answer"),
}
HONEST = "def answer(x):\n    return 2 * x\n"
MARKED = ("/", "/home", "/tmp", "/var/tmp", "/dev/shm")
PATIENCE = 0.6  # seconds after which a naked attack counts as endless
NEVER = 8.0
MANY = 200  # texts that one outcome may bring
PAD = 64
ENOUGH = 10.0  # seconds, for one call
FLOOD = 30 << 20  # bytes
SAFETY = 3 << 30  # bytes; a net under naked attacks, not a wall


class Scene:
    """What an attack may aim at. All of it was made here, for this attack."""

    def __init__(self, alone):
        self.alone = alone
        self.home = tempfile.mkdtemp(prefix="shiken-arena-")
        os.environ |= {"HOME": self.home, "SHIKEN_SECRET": "hidden", "NBGRADER_EXECUTION": "1"}
        os.chdir(self.home)
        self.mark = f"shiken-mark-{os.urandom(6).hex()}"
        self.tcp = socket.create_server(("127.0.0.1", 0))
        self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.udp.bind(("127.0.0.1", 0))
        self.abstract = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.abstract.bind("\0" + self.mark)
        self.victim = None
        for listener in (self.tcp, self.udp, self.abstract):
            listener.settimeout(0.0)

    def set(self):
        """Put everything in its place, and remember it."""
        self.scratch = tempfile.mkdtemp(dir=self.home)
        Path(self.scratch, "secret").write_text("hidden", encoding="utf-8")
        Path(self.scratch).chmod(0o777)
        if self.victim is None:
            self.victim = subprocess.Popen(["sleep", "300"])
        self.files = _files(self.scratch)
        self.processes = descendants()

    def fill(self, text):
        """Aim a text at this scene. As it stands in the folder, it aims at nothing."""
        aims = {
            "SCRATCH": self.scratch,
            "MARK": self.mark,
            "VICTIM": self.victim.pid,
            "PORT": self.tcp.getsockname()[1],
            "UDP_PORT": self.udp.getsockname()[1],
            "ABSTRACT": self.mark,
            "ALONE": self.alone,
        }
        for name, value in aims.items():
            text = re.sub(rf"^{name} = .*$", f"{name} = {value!r}", text, flags=re.MULTILINE)
        return text

    def effects(self):
        """Return what is not as it was, and make it so again."""
        found = [f"file {name}" for name in sorted(_files(self.scratch) ^ self.files)]
        for place in MARKED:
            path = Path(place, self.mark)
            if os.path.lexists(path):
                found.append(f"mark in {place}")
                path.unlink()
        found += [f"message by {kind}" for kind in ("tcp", "udp", "abstract") if self._heard(kind)]
        if self.victim.poll() is not None or _state(self.victim.pid) in "Tt":
            found.append("victim")
            self.victim.kill()
            self.victim.wait()
            self.processes.discard(self.victim.pid)
            self.victim = None
        found += [f"process {name}" for name in self._left_behind()]
        shutil.rmtree(self.scratch, ignore_errors=True)
        return found

    def _heard(self, kind):
        listener = getattr(self, kind)
        heard = False
        with suppress(BlockingIOError):
            while True:
                listener.accept()[0].close() if kind == "tcp" else listener.recv(100)
                heard = True
        return heard

    def _left_behind(self):
        end = time.monotonic() + 0.5
        while (left := descendants() - self.processes) and time.monotonic() < end:
            time.sleep(0.005)
        for pid in left:  # descendants of ours, every one
            with suppress(OSError):
                os.kill(pid, signal.SIGKILL)
        for pid in left:
            with suppress(OSError):
                os.waitpid(pid, 0)
        return sorted(left)

    def close(self):
        if self.victim is not None:
            self.victim.kill()
            self.victim.wait()
        os.chdir("/")
        shutil.rmtree(self.home, ignore_errors=True)


def _files(folder):
    found = set()
    for path in Path(folder).rglob("*"):
        about = path.lstat()
        found.add(f"{path.relative_to(folder)} {about.st_mode:o} {about.st_size} {about.st_uid}")
    return found


def _state(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()[0]
    except OSError:
        return "X"


def descendants():
    """Return the ids of all live processes that came from this one."""
    parents = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            state, parent = path.read_text(encoding="ascii").rpartition(")")[2].split()[:2]
            if state not in "ZX":
                parents[int(path.parent.name)] = int(parent)
    return {pid for pid in parents if os.getpid() in _line(pid, parents)}


def _line(pid, parents):
    while (pid := parents.get(pid, 0)) > 0:
        yield pid


def inputs(count):
    generator = np.random.default_rng()
    return [generator.uniform(1.0, 2.0, (2, 3)) for _ in range(count)]


def reference(x):
    return 2 * x


# ---------------------------------------------------------------------------- with walls


class Endless(BaseException):
    """The grader itself is held. Not an Exception, so that nothing on the way catches it."""


def _give_up(*_):
    raise Endless


class Walled:
    def __init__(self, scene, layers, role):
        self.scene, self.role, self.layers = scene, role, tuple(layers)
        signal.signal(signal.SIGALRM, _give_up)
        self.zygote = Pool(self.layers)
        self.grade = self.zygote.report.grade
        self.again(HONEST)

    def attack(self, plan):
        found = {name: [] for name in ("says", "forges", "leaves", "breaks", "overruns", "ended")}
        self.scene.set()
        text = self.scene.fill(plan["text"])
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for _ in range(plan["runs"]):
            self._once(text, plan["calls"], found)
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > before + ROOM:
            found["breaks"].append("the grader swelled")
        found["leaves"] += self.scene.effects()
        try:
            found["honest"] = self.again(HONEST)
        except Exception:  # noqa: BLE001 - whatever it was, the next learner was not graded
            found["honest"] = traceback.format_exc()
            self.zygote = Pool(self.layers)  # so that the attacks behind it are seen as well
        return found

    def _once(self, text, calls, found):
        given = inputs(calls)
        started = time.monotonic()
        signal.setitimer(signal.ITIMER_REAL, calls * ENOUGH)
        try:
            outcomes = self._run(text, given)
            for x, outcome in zip([None, *given], outcomes, strict=True):
                self._look(x, outcome, found)
        except Endless:
            found["overruns"].append("no end in sight")
        except Exception:  # noqa: BLE001 - any exception in here is the attack's success
            found["breaks"].append(traceback.format_exc())
        signal.setitimer(signal.ITIMER_REAL, 0)
        seconds = time.monotonic() - started
        found["seconds"] = round(seconds, 2)
        if seconds > calls * LIMITS.wall_seconds + SLACK:
            found["overruns"].append(f"{seconds:.1f} s")

    def _run(self, text, given):
        modules, function = ROLES[self.role]
        modules = tuple(Module(name, (source or text,)) for name, source in modules.items())
        calls = tuple(Call(function, (x,)) for x in given)
        return list(run(Job(modules, calls, LIMITS), self.zygote))

    def _look(self, x, outcome, found):
        texts = [outcome.printed]
        match outcome:
            case Loaded(complaints=complaints, missing=missing):
                texts += [*missing, *(t for note in complaints for t in _texts(note))]
                found["ended"] += [note.kind for note in complaints]
            case Returned(value=value):
                texts += self._judge(x, value, found)
                found["ended"].append("returned")
            case Raised(complaint=complaint):
                texts += _texts(complaint)
                found["ended"].append(complaint.kind)
            case Stopped(reason=reason):
                found["ended"].append(str(reason))
        found["breaks"] += _faults(texts)

    def _judge(self, x, value, found):
        """Compare as the oracle does, and return the texts that a learner would see."""
        if isinstance(value, str) and value.startswith("ESCAPED"):
            found["says"].append(value)
        finding = compare(reference(x), value, Tolerance.A)
        if finding is None:
            found["forges"].append("taken for right")
            return []
        return [str(finding.message)]

    def again(self, text):
        """Whether an honest submission is accepted now."""
        (x,) = given = inputs(1)
        _, outcome = self._run(text, given)
        right = isinstance(outcome, Returned) and compare(2 * x, outcome.value, Tolerance.A) is None
        return True if right else repr(outcome)


def _texts(note):
    return [note.kind, note.text, note.module]


def _faults(texts):
    """Return what is wrong with texts that go to a terminal."""
    if max(map(len, texts)) > LIMITS.kept_output_kb << 10 or len(texts) > MANY:
        yield "texts without bounds"
    if any(not (c.isprintable() or c in "\n\t") for text in texts for c in text):
        yield "control codes"


# ---------------------------------------------------------------------------- without walls


def judge(value, expected, x):
    """Compare as careless graders do: one of these ways is enough."""
    ways = (
        lambda: bool(np.allclose(value, expected)),
        lambda: bool((value == expected).all()),
        lambda: not (abs(value - expected) > 1e-6).any(),
        lambda: all(np.allclose(a, b) for a, b in zip(value, expected)),  # noqa: B905
        lambda: bool(np.allclose(value, reference(x))),  # too late: x and this may have changed
        lambda: np.testing.assert_allclose(value, expected) is None,
    )
    return any(_true(way) for way in ways)


def _true(way):
    try:
        return way()
    except MemoryError:
        raise
    except (Exception, AssertionError):  # noqa: BLE001 - a comparison that fails is a no
        return False


def naive(text, given, runs):
    """Grade in the process of the submission: the verdict is a pickle, or nothing by a failure."""
    for _ in range(runs):
        space = {"__name__": "submission"}
        exec(compile(text, "submission.py", "exec"), space)
        for x in given:
            expected = (2 * x).copy()
            value = space["answer"](x)
            right = judge(value, expected, x)
            with suppress(BrokenPipeError):
                os.write(3, pickle.dumps(right))
                os.write(3, _pickled(value))


def _pickled(value):
    try:
        return pickle.dumps(value)
    except (pickle.PicklingError, AttributeError, TypeError):
        return b""


class Naked:
    grade = "none"

    def __init__(self, scene):
        self.scene = scene
        self.spare = os.open(os.devnull, os.O_RDONLY)
        os.set_inheritable(self.spare, True)  # noqa: FBT003 - positional only

    def attack(self, plan):
        found = {name: [] for name in ("says", "forges", "leaves", "breaks", "overruns", "ended")}
        self.scene.set()
        text = self.scene.fill(plan["text"])
        given = inputs(plan["calls"])
        ours, theirs = socket.socketpair()
        reading, writing = os.pipe()
        sys.stdout.flush()
        pid = os.fork()
        if pid == 0:
            self._child(text, plan, given, (theirs.fileno(), writing))
        theirs.close()
        os.close(writing)
        status, streams = self._watch(pid, (ours.fileno(), reading), plan, found)
        ours.close()
        os.close(reading)
        self._read(streams, status, given, found)
        found["leaves"] += self.scene.effects()
        return found

    def _child(self, text, plan, given, streams):
        code = 1
        try:
            os.setsid()
            os.dup2(self.spare, 0)
            results, prints = map(os.dup, streams)
            os.dup2(results, 3)
            os.dup2(prints, 1)
            os.dup2(prints, 2)
            resource.setrlimit(resource.RLIMIT_AS, (SAFETY, SAFETY))
            resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
            if plan["armed"]:
                jail._kill_after(PATIENCE / 3)
            naive(text, given, plan["runs"])
            code = 0
        except SystemExit as error:
            code = error.code or 0
        except (MemoryError, RecursionError):
            code = 77
        except BaseException:  # noqa: BLE001 - shown, like a careless grader does
            traceback.print_exc()
        finally:
            with suppress(BaseException):
                sys.stdout.flush()
            if code == 0:
                atexit._run_exitfuncs()
            os._exit(code)

    def _watch(self, pid, streams, plan, found):
        """Gather what comes until the process ends, or until it is clear that it does not."""
        streams = {stream: bytearray() for stream in streams}
        end = time.monotonic() + (PATIENCE if plan["endless"] else NEVER)
        asked = not plan["polite"]
        status = None
        while status is None and time.monotonic() < end:
            for stream in select.select(list(streams), [], [], 0.01)[0]:
                streams[stream] += _more(stream)
            if max(map(len, streams.values())) > FLOOD:
                found["breaks"].append("flooded")
                break
            if not asked and time.monotonic() > end - PATIENCE / 2:
                asked = _ask_to_end(pid)
            done, code = os.waitpid(pid, os.WNOHANG)
            status = code if done else None
        else:
            found["overruns"] += ["still there"] * (status is None)
        if status is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        for stream in streams:
            streams[stream] += _rest(stream)
        return status, [bytes(data) for data in streams.values()]

    def _read(self, streams, status, given, found):
        """Believe everything, as careless graders do."""
        results, prints = streams
        if status is not None and os.WIFSIGNALED(status):
            found["breaks"].append(f"the grader was in it, and died of {os.WTERMSIG(status)}")
        if status == 77 << 8:
            found["breaks"].append("the grader was in it, and had no memory or stack left")
        if b"\x1b" in prints + results:
            found["breaks"].append("control codes")
        if b"SCORE: 100" in prints:
            found["forges"].append("by its prints")
        try:
            framed = results[: len(wire.MAGIC)] == wire.MAGIC
            verdicts = _frames(results, given) if framed else self._pickles(results, found)
        except Exception as error:  # noqa: BLE001 - a reader that breaks is what was wanted
            found["breaks"].append(f"the reader: {type(error).__name__}")
            return
        if status == 0 and all(verdicts[-1:]):
            found["forges"].append("by nothing wrong")

    def _pickles(self, results, found):
        """Read the verdicts; the last one counts."""
        verdicts, place = [], 0
        while place < len(results):
            stream = _Stream(results[place:])
            record = pickle.load(stream)
            place += stream.place
            if isinstance(record, bool):
                verdicts.append(record)
            if isinstance(record, str) and record.startswith("ESCAPED"):
                found["says"].append(record)
        return verdicts


def _ask_to_end(pid):
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGALRM, signal.SIGXCPU):
        os.kill(pid, number)
    return True


def _rest(stream):
    data = b""
    while select.select([stream], [], [], 0)[0] and (more := _more(stream)):
        data += more
    return data


def _more(stream):
    with suppress(ConnectionResetError):
        return os.read(stream, 1 << 20)
    return b""


class _Stream:
    def __init__(self, data):
        self.data, self.place = data, 0

    def read(self, size):
        self.place += size
        return self.data[self.place - size : self.place]

    def readline(self):
        return self.read(self.data.index(b"\n", self.place) + 1 - self.place)


def _frames(results, given):
    """Judge by frames: nothing was wrong, or some frame was right, or at least not too far away."""
    if len(results) > 1 << 20:
        raise OverflowError("more than a megabyte of frames")
    verdicts, at = [], 0
    while at < len(results):
        _, _, _, _, skeleton, arrays = wire.HEADER.unpack_from(results, at)
        size = wire.HEADER.size + skeleton + -skeleton % PAD + arrays
        for frame in wire.Parser(1 << 26).feed(results[at : at + size]):
            if frame.kind == wire.Kind.RETURNED:
                repr(frame.value)
                verdicts.append(judge(frame.value[0], reference(given[0]), given[0]))
        at += size
    return [any(verdicts)] if verdicts else []


def _tell(what):
    sys.stdout.write(json.dumps(what) + "\n")
    sys.stdout.flush()


def main(layers, role, alone):
    # what an attack leaves behind comes back to us, and not to the first process of the machine
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)
    np.testing  # noqa: B018 - NumPy imports it when it is first asked for
    scene = Scene(alone == "alone" and os.getpid() == 1)
    try:
        arena = Naked(scene) if layers == "naked" else Walled(scene, layers.split(","), role)
        _tell({"grade": arena.grade, "alone": scene.alone, "user": os.getuid()})
        for plan in json.load(sys.stdin):
            _tell({"name": plan["name"], **arena.attack(plan)})
    finally:
        scene.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
