"""How questions, marks and verdicts look in a terminal. No decision is made here."""

import os
import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Literal

from msgspec.structs import replace
from rich.console import Console, RenderableType
from rich.text import Text

from grader.cli.markup import Formula, blocks, in_a_line, inline
from grader.cli.terminal.layout import Hanging, Listing, Prose
from grader.cli.terminal.look import look
from grader.cli.words import Tongue
from grader.content.group import Group
from grader.content.item import Item, Mark, Question
from grader.content.syllabus import topic_title
from grader.content.text import Words
from grader.errors import GraderError
from grader.message import Message, say
from grader.quiz.session import Score

if TYPE_CHECKING:
    from rich.table import Table  # brings fractions and more, and questions need none

PIPE_WIDTH = 100


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

    def words(self, words: Words) -> None:
        """Show a text of an author: paragraphs, listings, formulas."""
        for block in self._fitted(words):
            self.console.print(block)

    def table(self, table: "Table") -> None:
        """Show a table; in linear mode each row as one line, every cell behind its heading."""
        if not self.look.linear:
            self.console.print(table)
            return
        heads = [str(column.header) for column in table.columns]
        for row in zip(*(column.cells for column in table.columns), strict=True):
            cells = zip(heads, map(str, row), strict=True)
            line = ", ".join(f"{head} {cell}".strip() for head, cell in cells if cell)
            self.console.print(Prose(line))

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
        self.stem(question, group)

    def stem(self, question: Question, group: Group | None) -> None:
        """Show the text and the listing of a question, below what its group has in common."""
        if group is not None:  # the common stem, set off from the question itself
            self.words(group.stem)
            self._listing(group.listing)
            self.blank_line()
        self.words(question.prompt.stem)
        self._listing(question.prompt.listing)

    def options(self, options: Sequence[Words]) -> None:
        """Show numbered options, or points to be ticked."""
        indent = "" if self.look.linear else "  "
        for number, option in enumerate(options, 1):
            self.console.print(self.entry(Text(f"{indent}{number}.", style="bold"), option))

    def entry(self, name: Text, words: Words) -> RenderableType:
        """Return an option: its name, and beside it its words, aligned."""
        return Hanging(name.append(" "), *self._fitted(words))

    def mark(self, mark: Mark, item: Item) -> None:
        if mark.self_marked:
            self.say(say("Counted by yourself."), "bold")
        elif mark.correct:
            self.say(say("Right."), "bold green")
        else:
            self.say(say("Not quite."), "bold red")
            self._key(mark)
        self._why(mark, item)

    def passed(self, mark: Mark, item: Item) -> None:
        """Show what would have been right."""
        self.say(say("You passed on this one."), "bold yellow")
        self.outcome(mark, item)

    def outcome(self, mark: Mark, item: Item) -> None:
        """Show what is right, and why."""
        self._key(mark)
        self._why(mark, item)

    def model(self, words: Words) -> None:
        """Show the model answer, before key points are ticked."""
        self.say(say("A model answer:"), "bold")
        self.words(words)
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

    def _listing(self, code: str) -> None:
        if code:
            self.blank_line()
            self.console.print(Hanging("" if self.look.linear else "  ", Listing(code)))
            self.blank_line()

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
        self.labelled(say("Answer: "), self.tongue.tell(mark.key))

    def _why(self, mark: Mark, item: Item) -> None:
        for comment in mark.comments:
            if isinstance(comment, Message):
                self.say(comment)
            else:
                self.words(comment)
        for source in item.sources:
            self.say(say("Source: {source}", source=source), "dim")

    def labelled(self, label: Message, text: str) -> None:
        line = Text(self.tongue.tell(label), style="bold")
        self.console.print(Prose(line.append_text(inline(text, plain=not self.look.utf8))))

    def _fitted(self, words: Words) -> Iterator[RenderableType]:
        """Yield the blocks of a text as this terminal can show them."""
        for block in blocks(self.tongue.tell(words), plain=not self.look.utf8):
            match block:
                case Text():
                    yield Prose(block)
                case Formula(latex, after) if self.look.linear:
                    yield Prose(in_a_line(latex, plain=not self.look.utf8) + after)
                case Formula():  # in a drawing, a sign of another width would move all others
                    yield replace(block, plain=not self.look.unicode)
                case _:
                    yield block
