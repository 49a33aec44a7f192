"""How questions, marks and verdicts look in a terminal. No decision is made here."""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Literal

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.markup import blocks, inline
from grader.cli.terminal.layout import Hanging, Listing, Prose, fitted
from grader.cli.terminal.look import look
from grader.cli.words import Tongue
from grader.content.group import Group
from grader.content.item import Mark, Question
from grader.content.syllabus import topic_title
from grader.content.text import Words
from grader.errors import GraderError
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
        self.look = look()
        width = None if sys.stdout.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
        system: Literal["auto"] | None = None if self.look.linear else "auto"
        self.console = Console(highlight=False, width=width, color_system=system)

    def say(self, template: Message, style: str = "") -> None:
        self.console.print(self.prose(template, style))

    def prose(self, template: Message, style: str) -> Prose:
        return Prose(self.tongue.tell(template), style=style)

    def complain(self, error: GraderError) -> None:
        """Say what could not be done, and what to do next."""
        self.say(error.message, "yellow")
        if error.hint:
            self.console.print(Hanging("  ", self.prose(error.hint, "")))

    def blank_line(self) -> None:
        self.console.print()

    def clear(self) -> None:
        """Begin at the top again: the terminal has folded what was there as it liked."""
        self.console.clear()

    def question(
        self, question: Question, number: int, count: int, group: Group | None = None
    ) -> None:
        """Show everything above the options."""
        self.blank_line()
        self.console.print(self._head(question, number, count))
        if group is not None:  # the common stem, set off from the question itself
            self._blocks(group.stem)
            self._listing(group.listing)
            self.blank_line()
        self._blocks(question.prompt.stem)
        self._listing(question.prompt.listing)

    def options(self, options: Sequence[Words]) -> None:
        """Show numbered options, or points to be ticked."""
        indent = "" if self.look.linear else "  "
        for number, option in enumerate(options, 1):
            self.console.print(self.entry(Text(f"{indent}{number}.", style="bold"), option))

    def entry(self, name: Text, words: Words) -> RenderableType:
        """Return an option: its name, and beside it its words, aligned."""
        return Hanging(name.append(" "), *fitted(blocks(self.tongue.tell(words))))

    def mark(self, mark: Mark) -> None:
        if mark.self_marked:
            self.say(say("Counted by yourself."), "bold")
        elif mark.correct:
            self.say(say("Right."), "bold green")
        else:
            self.say(say("Not quite."), "bold red")
            self._key(mark)
        self._comments(mark)

    def passed(self, mark: Mark) -> None:
        """Show what would have been right."""
        self.say(say("You passed on this one."), "bold yellow")
        self._key(mark)
        self._comments(mark)

    def model(self, words: Words) -> None:
        """Show the model answer, before key points are ticked."""
        self.say(say("A model answer:"), "bold")
        self._blocks(words)
        self.say(say("Which of these points are in yours?"), "bold")

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
        self.console.print(Prose(head.append(f"  {verdict.exercise} {title}{points}")))
        self.console.print(Hanging("  ", *self._cases(verdict.cases)))
        for one in verdict.diagnosis:
            label = {"note": say("While loading: "), "place": say("Where: ")}.get(
                one.kind, say("Why: ")
            )
            self._labelled(label, self.tongue.tell(one.message))
        if verdict.stdout.strip():
            self.say(say("Printed:"), "dim")
            self.console.print(Hanging("  ", Prose(_tail(verdict.stdout), style="dim")))
        if verdict.isolation == UNWALLED:
            self.say(say("Isolation L0: this ran without walls, as your own code may."), "yellow")
        if not verdict.accepted and verdict.seed:
            self.say(say("The same cases again: {command}", command=command), "dim")

    def _cases(self, cases: tuple[CaseResult, ...]) -> Iterator[RenderableType]:
        told = {str(case.message) for case in cases}
        if len(cases) > 1 and len(told) == 1 and cases[0].message:  # say the same thing once
            name = self.tongue.tell(say("all {count} cases", count=len(cases)))
            cases = (replace(cases[0], name=name),)
        rows = [(case.status, self._told(case.name), self._told(case.message)) for case in cases]
        if self.look.linear or self.look.ambiguous > 1:  # columns of any other width would shift
            for status, name, message in rows:
                label = f"{self.tongue.tell(LABELS[status])}: {name}"
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

    def _listing(self, code: str) -> None:
        if code:
            self.blank_line()
            self.console.print(Hanging("" if self.look.linear else "  ", Listing(code)))
            self.blank_line()

    def _told(self, words: Words | Message) -> str:
        return self.tongue.tell(words)

    def _head(self, question: Question, number: int, count: int) -> Prose:
        item = question.item
        head = self.tongue.tell(say("Question {number}/{count}", number=number, count=count))
        title = self.tongue.tell(topic_title(item.topic))
        if self.look.linear:
            hard = self.tongue.tell(say("difficulty {level} of 5", level=item.difficulty))
            return Prose(f"{head}. {title}. {hard}.")
        stars = "★" * item.difficulty + "☆" * (5 - item.difficulty)
        if not self.look.unicode:
            stars = "*" * item.difficulty + "-" * (5 - item.difficulty)
        return Prose(Text.assemble((head, "bold"), f"  {title}  ", (stars, "yellow")))

    def _key(self, mark: Mark) -> None:
        self._labelled(say("Answer: "), self.tongue.tell(mark.key))

    def _comments(self, mark: Mark) -> None:
        for comment in mark.comments:
            if isinstance(comment, Message):
                self.say(comment)
            else:
                self._blocks(comment)

    def _labelled(self, label: Message, text: str) -> None:
        line = Text(self.tongue.tell(label), style="bold")
        self.console.print(Prose(line.append_text(inline(text))))

    def _blocks(self, words: Words) -> None:
        for block in fitted(blocks(self.tongue.tell(words))):
            self.console.print(block)


def _tail(text: str, lines: int = 12) -> str:
    rows = text.rstrip().splitlines()
    return "\n".join(["…", *rows[-lines:]] if len(rows) > lines else rows)
