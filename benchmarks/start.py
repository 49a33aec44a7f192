"""How soon something is on the screen, as ratios of interleaved runs: `python benchmarks/start.py`.

A bank of 10,000 questions (the shipped ones, again and again under new ids, in 100 files) is asked
from on a pseudo-terminal, and an empty Typer command that prints one line with Rich is started on
another, in turns. A start lasts from the exec to the last byte before the program waits or ends. A
ratio is the median over the rounds, with the quartiles in brackets. Beside the clock stands the
computing time, which other work on the machine disturbs less.
"""

import argparse
import os
import pty
import re
import resource
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import cycle, islice
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from grader.content.index import Index
from grader.content.item import Mark, Prompt, Question
from grader.history.store import History
from grader.message import say
from grader.quiz.session import Answered

ROOT = Path(__file__).parents[1]
ITEMS, FILES = 10_000, 100
ANSWERS = 2_000
QUIET = 0.3  # seconds without a byte, after which a program is taken to wait
ASKED, ANSWER = b"\x1b[6n", b"\x1b[1;2R"  # where the cursor is: a terminal says so at once
SETTLING = 2.5  # seconds after which a changed file is known by its time
EMPTY = """\
import typer
from rich.console import Console

app = typer.Typer()


@app.command()
def main() -> None:
    Console().print("[bold]one line[/bold] of text")


app()
"""
BARE = """\
import sys
from pathlib import Path

import yaml

for file in sorted(Path(sys.argv[1], "questions").rglob("*.y*ml")):
    yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)
"""
COLD = """\
import sys
from pathlib import Path

from grader.content.index import Index

Index(Path(sys.argv[1]), Path(sys.argv[2]))
"""
ENTRY = re.compile(r"^- ", re.MULTILINE)
OWN_ID = re.compile(r"^(- |  )id: *(\S+)$", re.MULTILINE)
JOINED = re.compile(r"^  group: .*\n", re.MULTILINE)


def items() -> list[str]:
    """Return the shipped items as texts, without their common stems."""
    found: list[str] = []
    for file in sorted((ROOT / "questions").rglob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        places = [match.start() for match in ENTRY.finditer(text)]
        found += [text[a:b] for a, b in zip(places, [*places[1:], len(text)], strict=True)]
    return [JOINED.sub("", one) for one in found if "kind: group\n" not in one]


def make_history(folder: Path, content: Path, cache: Path) -> None:
    """Write the history of a learner who has answered so many questions of the bank."""
    index, now = Index(content, cache), datetime.now(UTC)
    with History(folder) as history:
        number = history.begin(1, now)
        for place, line in enumerate(islice(index.listed(), ANSWERS)):
            question = Question(index.item(line.id), place, Prompt("", say("a number")))
            answered = Answered(question, "1", Mark(float(place % 3 > 0), ""), 20.0)
            history.save_answer(number, answered, now - timedelta(hours=ANSWERS - place))
        history.finish(number, now)


def make_bank(root: Path) -> None:
    """Write the bank: every file holds as many items, each under an id of its own."""
    shipped = items()
    numbered = enumerate(islice(cycle(shipped), ITEMS))
    texts = [OWN_ID.sub(rf"\1id: \2-{n // len(shipped)}", text) for n, text in numbered]
    (root / "questions").mkdir()
    size = ITEMS // FILES
    for number in range(FILES):
        text = "".join(texts[number * size : (number + 1) * size])
        (root / "questions" / f"bank-{number:03}.yaml").write_text(text, encoding="utf-8")
    for folder in ("exercises", "solutions"):
        (root / folder).symlink_to(ROOT / folder)


class Taken(NamedTuple):
    """What a start took, in seconds."""

    clock: float
    computing: float


class Desk:
    """A content folder of 10,000 items, and the programs that are started over it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.content = folder / "content"
        self.content.mkdir()
        make_bank(self.content)
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "SHIKEN_LANG": "en",
            "SHIKEN_CONTENT": str(self.content),
            "SHIKEN_DATA": str(folder / "data"),
            "SHIKEN_CACHE": str(folder / "cache"),
            "PYTHONPATH": str(ROOT),
        }
        self.seeds = iter(range(1, 1_000_000))
        self.practised = folder / "practised"
        make_history(self.practised, self.content, folder / "cache")
        time.sleep(SETTLING)

    def shown(self, words: Sequence[str], needle: bytes, **others: Path) -> Taken:
        """Start a program at a terminal; return what it took to the last byte before it waits."""
        environment = self.environment | {name: str(value) for name, value in others.items()}
        began = time.perf_counter()
        child, terminal = pty.fork()
        if not child:
            os.execve(words[0], words, environment)  # noqa: S606 - our own programs
        seen, last = b"", began
        try:
            while select.select([terminal], [], [], QUIET if needle in seen else 60)[0]:
                if not (chunk := _read(terminal)):
                    break
                seen, last = seen + chunk, time.perf_counter()
                if chunk.endswith(ASKED):
                    os.write(terminal, ANSWER)
        finally:
            os.kill(child, signal.SIGKILL)
            usage = os.wait4(child, 0)[2]
            os.close(terminal)
        if needle not in seen:
            message = f"{words} did not come up: {seen.decode(errors='replace')}"
            raise RuntimeError(message)
        return Taken(last - began, usage.ru_utime + usage.ru_stime)

    def run(self, *words: str) -> Taken:
        """Run a program to its end, without a terminal."""
        began, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, *words], env=self.environment, check=True)  # noqa: S603 - ours
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        computing = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return Taken(time.perf_counter() - began, computing)

    def empty(self, *words: str) -> Taken:
        script = self.folder / "empty.py"
        script.write_text(EMPTY, encoding="utf-8")
        needle = b"Options" if words else b"of text"
        return self.shown([sys.executable, str(script), *words], needle)

    def help(self) -> Taken:
        return self.shown([sys.executable, "-m", "grader", "--help"], b"--version")

    def question(self, *words: str, **others: Path) -> Taken:
        seed = str(next(self.seeds))
        command = [sys.executable, "-m", "grader", "quiz", "--seed", seed, *words]
        return self.shown(command, b"Question 1/", **others)

    def shipped(self) -> Taken:
        """The first question of the bank that is shipped."""
        return self.question(SHIKEN_CONTENT=ROOT)

    def remembered(self) -> Taken:
        """The first question for somebody with a history; a seed would leave it aside."""
        again = self.folder / f"practised-{next(self.seeds)}"
        copytree(self.practised, again)  # or the session that was cut off would be gone on with
        command = [sys.executable, "-m", "grader", "quiz"]
        return self.shown(command, b"Question 1/", SHIKEN_DATA=again)

    def changed(self) -> Taken:
        """The first question after one file of 100 items has been changed."""
        file = self.content / "questions" / f"bank-{next(self.seeds) % FILES:03}.yaml"
        with file.open("a", encoding="utf-8") as end:
            end.write("# changed\n")
        return self.question("--kind", "single")

    def settled(self) -> Taken:
        """The first question when the last change is old, and is known."""
        time.sleep(SETTLING)
        self.question("--kind", "single")
        return self.question("--kind", "single")

    def bare(self) -> Taken:
        return self.run("-c", BARE, str(self.content))

    def cold(self) -> Taken:
        cache = self.folder / f"cold-{next(self.seeds)}"
        return self.run("-c", COLD, str(self.content), str(cache))


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux tells so that the other side is closed
        return b""


Program = Callable[[], Taken]


def taken(programs: dict[str, Program], rounds: int) -> dict[str, list[Taken]]:
    """Let the programs take turns; the first round, which warms the caches, does not count."""
    times: dict[str, list[Taken]] = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, program in programs.items():
            took = program()
            if number:
                times[name].append(took)
    return times


def ratio(above: Sequence[Taken], below: Sequence[Taken]) -> tuple[str, str]:
    """Return the median ratios of neighbours in time, by clock and computing, with quartiles."""
    found = []
    for kind in range(2):
        ratios = [a[kind] / b[kind] for a, b in zip(above, below, strict=True)]
        low, _, high = statistics.quantiles(ratios, n=4)
        found.append(f"{statistics.median(ratios):.2f} ({low:.2f}-{high:.2f})")
    return found[0], found[1]


def figures(desk: Desk, rounds: int) -> Iterator[tuple[str, str, str, str]]:
    """Yield what was measured, the ratios, and what they may be at most."""
    starts = taken(
        {
            "empty": desk.empty,
            "question": desk.question,
            "single": lambda: desk.question("--kind", "single"),
            "shipped": desk.shipped,
            "remembered": desk.remembered,
            "numeric": lambda: desk.question("--kind", "numeric"),
            "empty help": lambda: desk.empty("--help"),
            "help": desk.help,
        },
        rounds,
    )
    empty = starts["empty"]
    yield "first question, any kind / empty command", *ratio(starts["question"], empty), "1.6"
    yield "first question of one choice / empty command", *ratio(starts["single"], empty), "1.6"
    yield "first question of the shipped bank / empty command", *ratio(starts["shipped"], empty), ""
    yield (
        f"first question after {ANSWERS:,} answers / empty command",
        *ratio(starts["remembered"], empty),
        "",
    )
    yield "first question with drawn numbers / empty command", *ratio(starts["numeric"], empty), ""
    yield (
        "shiken --help / empty command --help",
        *ratio(starts["help"], starts["empty help"]),
        "1.3",
    )
    yield "shiken --help / empty command", *ratio(starts["help"], empty), "1.3"
    edits = taken({"changed": desk.changed, "single": desk.settled}, max(3, rounds // 6))
    yield "first question, one file changed / none", *ratio(edits["changed"], edits["single"]), ""
    long = taken({"bare": desk.bare, "cold": desk.cold}, max(3, rounds // 6))
    yield "index compiled anew / bare libyaml parse", *ratio(long["cold"], long["bare"]), "1.5"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", nargs="?", type=int, default=30)
    rounds = parser.parse_args().rounds
    table = Table("figure", "clock", "computing", "at most")
    with tempfile.TemporaryDirectory(prefix="shiken-start-") as folder:
        for row in figures(Desk(Path(folder)), rounds):
            table.add_row(*row)
    Console().print(table)


if __name__ == "__main__":
    main()
