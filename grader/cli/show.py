"""How questions, marks and verdicts look in a terminal. No decision is made here."""

import os
import sys
from dataclasses import replace

from rich.console import Console
from rich.console import Group as Together
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from grader.cli.markup import blocks, inline, listing
from grader.cli.words import Tongue
from grader.content.group import Group
from grader.content.item import Mark, Prompt, Question
from grader.content.syllabus import topic_title
from grader.grading.verdict import CaseResult, Status, Verdict
from grader.message import Message, say
from grader.quiz.session import Score
from grader.sandbox.job import UNWALLED

PIPE_WIDTH = 100
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


class Screen:
    """A console that speaks the reader's language."""

    def __init__(self, tongue: Tongue) -> None:
        self.tongue = tongue
        width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
        self.console = Console(highlight=False, width=width)

    def say(self, template: Message, style: str = "") -> None:
        self.console.print(Text(self.tongue.tell(template), style=style))

    def blank_line(self) -> None:
        self.console.print()

    def question(
        self, question: Question, number: int, count: int, group: Group | None = None
    ) -> None:
        item, prompt = question.item, question.prompt
        title = self.tongue.tell(topic_title(item.topic))
        stars = "★" * item.difficulty + "☆" * (5 - item.difficulty)
        head = self.tongue.tell(say("Question {number}/{count}", number=number, count=count))
        self.blank_line()
        self.console.print(Text.assemble((head, "bold"), f"  {title}  ", (stars, "yellow")))
        if group is not None:
            self._group(group)
        self._blocks(prompt.stem)
        if prompt.listing:
            self.console.print(Padding(listing(prompt.listing), (1, 2)))
        self._options(prompt)

    def _group(self, group: Group) -> None:
        """Show the common stem, set off from the question itself."""
        self._blocks(group.stem)
        if group.listing:
            self.console.print(Padding(listing(group.listing), (1, 2)))
        self.blank_line()

    def mark(self, mark: Mark) -> None:
        if mark.self_marked:
            self.say(say("Counted by yourself."), "bold")
        elif mark.correct:
            self.say(say("Right."), "bold green")
        else:
            self.say(say("Not quite."), "bold red")
            line = Text(self.tongue.tell(say("Answer: ")), style="bold")
            self.console.print(line.append_text(inline(self.tongue.tell(mark.key))))
        for comment in mark.comments:
            if isinstance(comment, Message):
                self.console.print(Text(self.tongue.tell(comment)))
            else:
                self._blocks(comment)

    def checklist(self, prompt: Prompt) -> None:
        """Show the model answer and the key points, to be ticked by the learner."""
        self.say(say("A model answer:"), "bold")
        self._blocks(prompt.model)
        self.say(say("Which of these points are in yours?"), "bold")
        for number, point in enumerate(prompt.checklist, 1):
            self._entry(number, self.tongue.tell(point))

    def score(self, result: Score) -> None:
        self.blank_line()
        self.say(
            say(
                "{right} of {asked} right, {points:g} points.",
                right=result.right,
                asked=result.asked,
                points=round(result.points, 2),
            ),
            "bold",
        )
        if result.self_asked:
            self.say(
                say(
                    "Counted by yourself: {points:g} of {asked} in your own words.",
                    points=round(result.self_points, 2),
                    asked=result.self_asked,
                )
            )

    def verdict(self, verdict: Verdict, title: str, command: str) -> None:
        """Show what is right, what differs and where, and why."""
        sign, style = SIGNS[verdict.status]
        head = Text.assemble(
            (f"{sign} {self.tongue.tell(LABELS[verdict.status])}", f"bold {style}")
        )
        points = f"  {verdict.points:g}/{verdict.out_of:g}" if verdict.out_of else ""
        self.blank_line()
        self.console.print(head.append(f"  {verdict.exercise} {title}{points}"))
        self.console.print(Padding(self._cases(verdict.cases), (0, 0, 0, 2)))
        for one in verdict.diagnosis:
            label = {"note": say("While loading: "), "place": say("Where: ")}.get(
                one.kind, say("Why: ")
            )
            line = Text(self.tongue.tell(label), style="bold")
            self.console.print(line.append_text(inline(self.tongue.tell(one.message))))
        if verdict.stdout.strip():
            self.say(say("Printed:"), "dim")
            self.console.print(Padding(Text(_tail(verdict.stdout), style="dim"), (0, 2)))
        if verdict.isolation == UNWALLED:
            self.say(say("Isolation L0: this ran without walls, as your own code may."), "yellow")
        if not verdict.accepted and verdict.seed:
            self.say(say("The same cases again: {command}", command=command), "dim")

    def _cases(self, cases: tuple[CaseResult, ...]) -> Table:
        table = Table.grid(padding=(0, 1))
        table.add_column(no_wrap=True)
        table.add_column(ratio=1, overflow="fold")
        table.add_column(ratio=2, overflow="fold")
        told = {str(case.message) for case in cases}
        if len(cases) > 1 and len(told) == 1 and cases[0].message:  # say the same thing once
            name = self.tongue.tell(say("all {count} cases", count=len(cases)))
            cases = (replace(cases[0], name=name),)
        for case in cases:
            sign, style = SIGNS[case.status]
            table.add_row(
                Text(sign, style=style),
                Text(self.tongue.tell(case.name)),
                Text(self.tongue.tell(case.message)),
            )
        return table

    def _options(self, prompt: Prompt) -> None:
        for number, option in enumerate(prompt.options, 1):
            self._entry(number, self.tongue.tell(option))

    def _entry(self, number: int, text: str) -> None:
        row = Table.grid(padding=(0, 1))
        row.add_column(no_wrap=True)
        row.add_column(overflow="fold")
        row.add_row(Text(f"  {number}.", style="bold"), Together(*blocks(text)))
        self.console.print(row)

    def _blocks(self, words: object) -> None:
        for block in blocks(self.tongue.tell(words)):  # type: ignore[arg-type]  # Words of every kind
            self.console.print(block)


def _tail(text: str, lines: int = 12) -> str:
    rows = text.rstrip().splitlines()
    return "\n".join(["…", *rows[-lines:]] if len(rows) > lines else rows)
