"""`shiken grade`: a class at once."""

import os
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.verdict_screen import LABELS, SIGNS
from grader.errors import LearnerError
from grader.grading.batch import Batch, Rows, Seeds, known_exercise
from grader.grading.formats import FORMATS
from grader.grading.layout import find_submissions
from grader.grading.results import Results
from grader.grading.seed import LARGEST
from grader.grading.verdict import Status
from grader.message import say
from grader.sandbox.prints import printable
from grader.sandbox.run import isolation

SAFE = {"L1", "L2", "L3"}


def register(app: typer.Typer) -> None:
    @app.command("grade")
    @guarded
    def grade(  # noqa: PLR0913 - the options of the contract
        context: typer.Context,
        folder: Annotated[Path, typer.Argument(help="Folder with the submissions.")],
        *,
        out: Annotated[Path, typer.Option(help="Folder for the results.")],
        jobs: Annotated[
            int | None,
            typer.Option(min=1, help="How many at a time; as many as cores when left out."),
        ] = None,
        resume: Annotated[
            bool, typer.Option("--resume", help="Continue a batch that was interrupted.")
        ] = False,
        layout: Annotated[
            str, typer.Option(help="Pattern of the paths, such as '{learner}/{exercise}.py'.")
        ] = "",
        seed: Annotated[
            int | None, typer.Option(min=0, max=LARGEST, help="Seed of the hidden cases.")
        ] = None,
        allow_unsandboxed: Annotated[
            bool,
            typer.Option("--allow-unsandboxed", help="Run the code although the box has no walls."),
        ] = False,
    ) -> None:
        """Grade a folder of submissions."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        _must_be_walled(allowed=allow_unsandboxed)
        handed_in = find_submissions(folder, known_exercise(settings.desk), layout or None)
        with Results(out, resume=resume) as results:
            seeds = Seeds(results.seeds, seed)
            batch = Batch(settings.desk, seeds, results.done, settings.tongue.tell)
            screen.say(say("{count} files to look at.", count=len(handed_in)))
            _grade(batch.grade_all(handed_in, jobs or os.cpu_count() or 1), results, screen)


def _grade(graded: Iterable[Rows], results: Results, screen: Screen) -> None:
    """Write down and show each row as it comes, then the reports and the summary."""
    before = len(results.rows)
    for rows in graded:
        results.append(rows)
        _show_rows(rows, screen)
    out = results.path.parent
    for report in FORMATS.values():
        text = report().render(results.rows)
        (out / report.file_name).write_text(text, encoding="utf-8")
    _show_summary(list(results.rows), screen)
    count = len(results.rows)
    screen.say(
        say("{count} graded now, {all} in all: {out}", count=count - before, all=count, out=out)
    )


def _must_be_walled(*, allowed: bool) -> None:
    if isolation() in SAFE or allowed:
        return
    raise LearnerError(
        say(
            "This machine's isolation is {grade}: no walls against other people's code.",
            grade=isolation(),
        ),
        hint=say(
            "Add --allow-unsandboxed if you trust it, or use a machine that is yours to lose."
        ),
    )


def _show_rows(rows: Rows, screen: Screen) -> None:
    for row in rows:
        sign, style = SIGNS[Status[row["status"].upper()]]
        causes = [d["message"] for d in row["diagnosis"] if d["kind"] != "note"]
        line = Text.assemble(
            (sign, style),
            f" {printable(row['learner'])}  {row['exercise'] or printable(row['file'])}",
            f"  {row['points']:g}/{row['out_of']:g}  ",
            (causes[0] if causes else row["reason"], "dim"),
        )
        line.truncate(screen.console.width, overflow="ellipsis")
        screen.console.print(line)


def _show_summary(rows: Rows, screen: Screen) -> None:
    tell = screen.tongue.tell
    table = Table(box=None, pad_edge=False)
    table.add_column(tell(say("exercise")))
    for status in Status:
        table.add_column(tell(LABELS[status]), justify="right")
    table.add_column(tell(say("mean")), justify="right")
    for slug in sorted({row["exercise"] for row in rows}):
        mine = [row for row in rows if row["exercise"] == slug]
        counts = Counter(row["status"] for row in mine)
        mean = sum(row["score"] for row in mine) / len(mine)
        numbers = [str(counts[status.label] or "") for status in Status]
        table.add_row(slug or "-", *numbers, f"{mean:.0%}")
    screen.blank_line()
    screen.table(table)
