"""How verdicts look in a terminal. No decision is made here."""

from collections.abc import Iterator
from dataclasses import replace

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.show import Screen
from grader.cli.terminal.layout import Hanging, Prose
from grader.grading.verdict import CaseResult, Status, Verdict
from grader.message import say
from grader.sandbox.job import UNWALLED

SIGNS = {
    Status.ACCEPTED: ("✓", "green"),
    Status.WRONG: ("✗", "red"),
    Status.RAISED: ("!", "red"),
    Status.STOPPED: ("⏱", "red"),
    Status.REJECTED: ("–", "yellow"),
}
LABELS = {
    Status.ACCEPTED: say("accepted"),
    Status.WRONG: say("wrong"),
    Status.RAISED: say("raised an error"),
    Status.STOPPED: say("stopped"),
    Status.REJECTED: say("not graded"),
}


def show_verdict(screen: Screen, verdict: Verdict, title: str, command: str) -> None:
    """Show what is right, what differs and where, and why."""
    sign, style = SIGNS[verdict.status]
    head = Text.assemble((f"{sign} {screen.tongue.tell(LABELS[verdict.status])}", f"bold {style}"))
    points = f"  {verdict.points:g}/{verdict.out_of:g}" if verdict.out_of else ""
    screen.blank_line()
    screen.console.print(Prose(head.append(f"  {verdict.exercise} {title}{points}")))
    screen.console.print(Hanging("  ", *_cases(screen, verdict.cases)))
    for one in verdict.diagnosis:
        label = {"note": say("While loading: "), "place": say("Where: ")}.get(
            one.kind, say("Why: ")
        )
        screen.labelled(label, screen.tongue.tell(one.message))
    if verdict.stdout.strip():
        screen.say(say("Printed:"), "dim")
        screen.console.print(Hanging("  ", Prose(_tail(verdict.stdout), style="dim")))
    if verdict.isolation == UNWALLED:
        screen.say(say("Isolation L0: this ran without walls, as your own code may."), "yellow")
    if not verdict.accepted and verdict.seed:
        screen.say(say("The same cases again: {command}", command=command), "dim")


def _cases(screen: Screen, cases: tuple[CaseResult, ...]) -> Iterator[RenderableType]:
    told = {str(case.message) for case in cases}
    if len(cases) > 1 and len(told) == 1 and cases[0].message:  # say the same thing once
        name = screen.tongue.tell(say("all {count} cases", count=len(cases)))
        cases = (replace(cases[0], name=name),)
    rows = [
        (case.status, screen.tongue.tell(case.name), screen.tongue.tell(case.message))
        for case in cases
    ]
    if screen.look.linear or screen.look.ambiguous > 1:  # columns of any other width would shift
        for status, name, message in rows:
            label = f"{screen.tongue.tell(LABELS[status])}: {name}"
            yield Prose(f"{label}: {message}" if message else label)
        return
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=2, overflow="fold")
    for status, name, message in rows:
        sign, style = SIGNS[status]
        table.add_row(Text(sign, style=style), Prose(name), Prose(message))
    yield table


def _tail(text: str, lines: int = 12) -> str:
    rows = text.rstrip().splitlines()
    return "\n".join(["…", *rows[-lines:]] if len(rows) > lines else rows)
