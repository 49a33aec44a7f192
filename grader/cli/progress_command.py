"""`shiken progress`: where you stand, what comes up, and the chance of passing."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.standing import Standing, standing_of
from grader.content.syllabus import syllabus, topic_title
from grader.errors import LearnerError
from grader.message import say
from grader.quiz.progress import HeadingProgress, Progress

BAR = 20  # cells
WEEK = 7
WEAK = 5  # headings named


def register(app: typer.Typer) -> None:
    @app.command("progress")
    @guarded
    def show_progress(
        context: typer.Context,
        *,
        html: Annotated[
            Path | None, typer.Option(help="Write a page with charts instead; needs no network.")
        ] = None,
    ) -> None:
        """Show where you stand, what comes up for review, and the chance of passing."""
        settings: Settings = context.obj
        standing = standing_of(settings, datetime.now().astimezone())
        screen = Screen(settings.tongue)
        if html is None:
            show(screen, standing)
            return
        from grader.cli.progress_page import page  # noqa: PLC0415 - only when it is wanted

        try:
            html.write_text(page(settings.tongue, standing), encoding="utf-8")
        except OSError as error:
            raise LearnerError(
                say("{file} cannot be written: {error}", file=html, error=error),
                hint=say("Give another file with --html FILE."),
            ) from error
        screen.say(say("Written: {file}", file=html), "green")


def show(screen: Screen, standing: Standing) -> None:
    """Show it in the terminal."""
    _chance(screen, standing)
    screen.blank_line()
    screen.table(_areas(screen, standing.progress))
    _reviews(screen, standing.progress)
    _work(screen, standing)


def _chance(screen: Screen, standing: Standing) -> None:
    if standing.days_left is not None:
        screen.say(say("Days to the exam: {days}", days=standing.days_left), "bold")
    found = standing.readiness
    if found is None:
        screen.say(standing.unforetold)
        return
    screen.say(
        say(
            "Chance of passing: {chance:.0%} ({low:.0%} to {high:.0%}, as the pass mark is not"
            " known), from {count} first answers.",
            chance=found.chance,
            low=found.low,
            high=found.high,
            count=found.answers,
        ),
        "bold",
    )
    for one in found.areas:
        screen.say(
            say(
                "  {area}: {rate:.0%} right expected ({low:.0%} to {high:.0%})",
                area=screen.tongue.tell(one.area.name),
                rate=one.rate,
                low=one.low,
                high=one.high,
            )
        )
    names = [f"{code} {screen.tongue.tell(topic_title(code))}" for code in standing.study]
    screen.labelled(say("Study next: "), "; ".join(names))


def _areas(screen: Screen, stands: Progress) -> Table:
    table = Table(box=None, pad_edge=False)
    heads = (say("area"), say("answered"), say("right"), say("expected now"))
    for place, head in enumerate(heads):
        table.add_column(
            screen.tongue.tell(head),
            justify="right" if place in {1, 2} else "left",
            overflow="fold",
        )
    for area in (code for code in syllabus() if "-" not in code):
        here = [one for one in stands.headings if one.code.startswith(f"{area}-")]
        if here:
            table.add_row(*_row(screen, area, here))
    return table


def _row(screen: Screen, area: str, here: list[HeadingProgress]) -> tuple[Text, str, str, Text]:
    questions, seen = sum(one.questions for one in here), sum(one.seen for one in here)
    share = sum(one.recall * one.questions for one in here) / questions
    right = str(sum(one.right for one in here)) if seen else ""
    title = Text(screen.tongue.tell(topic_title(area)))
    return title, f"{seen}/{questions}", right, bar(screen, share)


def bar(screen: Screen, share: float) -> Text:
    """Return a share as a bar and a number; for a screen reader as a number alone."""
    number = f"{share:4.0%}"
    if screen.look.linear:
        return Text(number)
    full, empty = ("█", "░") if screen.look.unicode else ("#", ".")
    cells = round(share * BAR)
    return Text.assemble((full * cells, "green"), (empty * (BAR - cells), "dim"), f" {number}")


def _reviews(screen: Screen, stands: Progress) -> None:
    screen.blank_line()
    due = ", ".join(map(str, stands.due[1:WEEK]))
    screen.say(
        say("Due today: {today}; in the days after: {due}", today=stands.due[0], due=due)
        if stands.answered
        else say("Nothing is answered yet: `shiken quiz` begins.")
    )
    if stands.days > 1:
        screen.say(say("{days} days in a row.", days=stands.days))
    for item in stands.leeches:
        screen.say(say("Keeps slipping: {item}. Read about it before you try again.", item=item))


def _work(screen: Screen, standing: Standing) -> None:
    screen.say(
        say("Exercises: {done} of {all} passed", done=standing.passed, all=standing.exercises)
    )
    seen = (one for one in standing.progress.headings if one.right < one.seen)
    weak = sorted(seen, key=lambda one: one.right / one.seen)[:WEAK]
    if weak:
        screen.blank_line()
        screen.say(say("Weakest so far:"), "bold")
    for one in weak:
        screen.console.print(f"  {one.code}  {screen.tongue.tell(topic_title(one.code))}")
