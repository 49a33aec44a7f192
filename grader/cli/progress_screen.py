"""Where a learner stands, in the terminal."""

from collections.abc import Sequence
from dataclasses import dataclass

from rich.table import Table
from rich.text import Text

from grader.cli.show import Screen
from grader.cli.standing import Standing
from grader.cli.terminal.layout import Hanging, Prose
from grader.content.syllabus import area_of, syllabus, topic_title
from grader.message import Message, say
from grader.quiz.progress import HeadingProgress, Progress

BAR = 20  # cells
ROOMY = 72  # cells; on a narrower screen bars are half as long
WEEK = 7
WEAK = 5  # headings named
EXAMS = 3  # the last ones


def show_standing(screen: Screen, standing: Standing) -> None:
    """Show it in the terminal."""
    _chance(screen, standing)
    screen.blank_line()
    _areas(screen, standing.progress)
    screen.blank_line()
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
        expected = say(
            "{area}: {rate:.0%} right expected ({low:.0%} to {high:.0%})",
            area=screen.tongue.tell(one.area.name),
            rate=one.rate,
            low=one.low,
            high=one.high,
        )
        screen.console.print(Hanging("  ", screen.prose(expected, "")))
    names = [f"{code} {screen.tongue.tell(topic_title(code))}" for code in standing.study]
    screen.labelled(say("Study next: "), "; ".join(names))


@dataclass(frozen=True, slots=True)
class _Area:
    """What is known of the headings of one area together."""

    title: str
    headings: Sequence[HeadingProgress]

    @property
    def questions(self) -> int:
        return sum(one.questions for one in self.headings)

    @property
    def seen(self) -> int:
        return sum(one.seen for one in self.headings)

    @property
    def right(self) -> int:
        return sum(one.right for one in self.headings)

    @property
    def recall(self) -> float:
        return sum(one.recall * one.questions for one in self.headings) / self.questions


def _areas(screen: Screen, stands: Progress) -> None:
    areas = []
    for area in (code for code in syllabus() if "-" not in code):
        here = [one for one in stands.headings if area_of(one.code) == area]
        if here:
            areas.append(_Area(screen.tongue.tell(topic_title(area)), here))
    if screen.look.linear:
        for one in areas:
            screen.say(_sentence(one))
    else:
        screen.console.print(_table(screen, areas))


def _sentence(one: _Area) -> Message:
    return say(
        "{area}: {seen} of {all} answered, {right} of them right; {recall:.0%} expected now.",
        area=one.title,
        seen=one.seen,
        all=one.questions,
        right=one.right,
        recall=one.recall,
    )


def _table(screen: Screen, areas: Sequence[_Area]) -> Table:
    table = Table(box=None, pad_edge=False)
    heads = (say("area"), say("answered"), say("right"), say("expected now"))
    for place, head in enumerate(heads):
        numbers = place in {1, 2}
        table.add_column(
            screen.tongue.tell(head),
            justify="right" if numbers else "left",
            no_wrap=numbers,
            overflow="fold",
        )
    for one in areas:
        right = str(one.right) if one.seen else ""
        table.add_row(
            Prose(one.title), f"{one.seen}/{one.questions}", right, bar(screen, one.recall)
        )
    return table


def bar(screen: Screen, share: float) -> Text:
    """Return a share as a bar and a number."""
    full, empty = ("█", "░") if screen.look.unicode else ("#", ".")
    room = BAR if screen.console.width >= ROOMY else BAR // 2
    cells = round(share * room)
    return Text.assemble((full * cells, "green"), (empty * (room - cells), "dim"), f" {share:4.0%}")


def _reviews(screen: Screen, stands: Progress) -> None:
    due = ", ".join(map(str, stands.due[1:WEEK]))
    screen.say(
        say("Due today: {today}; in the days after: {due}", today=stands.due[0], due=due)
        if stands.answered
        else say("Nothing is answered yet: `shiken quiz` begins.")
    )
    if stands.days > 1:
        screen.say(say("{days} days in a row.", days=stands.days))
    if stands.exams:
        exams = ", ".join(
            f"{one.day} {one.right}/{one.asked} ({one.rate:.0%})" for one in stands.exams[-EXAMS:]
        )
        screen.labelled(say("Mock exams: "), exams)
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
        title = screen.tongue.tell(topic_title(one.code))
        words = say("{title} ({right} of {seen} right)", title=title, right=one.right,
                    seen=one.seen)  # fmt: skip
        screen.console.print(Hanging(f"  {one.code}  ", screen.prose(words, "")))
