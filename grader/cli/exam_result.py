"""What a mock exam came to, on the screen: rates by area, time, and the wrong ones to review."""

from collections.abc import Sequence
from typing import NamedTuple

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from grader.cli.ask import Asker
from grader.cli.clock import as_time
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.spans import spans
from grader.cli.terminal.layout import Hanging, Prose
from grader.content.syllabus import topic_title
from grader.message import Message, say
from grader.quiz.result import Rate, Result
from grader.quiz.session import Answered

SLOWEST = 3


class Outcome(NamedTuple):
    """How a question ended, and how that looks."""

    sign: str
    plain: str
    style: str
    word: Message


RIGHT = Outcome("✓", "+", "green", say("right"))
WRONG = Outcome("✗", "x", "red", say("wrong"))
OPEN = Outcome("–", "-", "yellow", say("not answered"))


def show_result(settings: Settings, result: Result) -> None:
    """Show everything; a person may then go through what was wrong."""
    screen = Screen(settings.tongue)
    _questions(screen, result)
    screen.blank_line()
    screen.say(say("Your result"), "bold")
    _rates(screen, result.rates)
    screen.blank_line()
    _verdict(screen, result)
    _times(screen, result)
    _wrong(screen, result)
    if result.wrong and screen.look.person:
        _review(settings, screen, result)


def _rates(screen: Screen, rates: Sequence[Rate]) -> None:
    tell = screen.tongue.tell
    right, asked = sum(rate.right for rate in rates), sum(rate.asked for rate in rates)
    seconds = sum(rate.seconds for rate in rates)
    rows = [(tell(rate.area.name), rate.right, rate.asked, rate.seconds) for rate in rates]
    rows.append((tell(say("All")), right, asked, seconds))
    if screen.look.linear:
        for row in rows:
            screen.say(_sentence(*row))
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(tell(say("area")), overflow="fold")
    for head in (say("right"), say("rate"), say("time")):
        table.add_column(tell(head), justify="right", no_wrap=True)
    for row in rows:
        table.add_row(*_cells(*row), style="bold" if row is rows[-1] else "")
    screen.console.print(table)


def _cells(name: str, right: int, asked: int, seconds: float) -> tuple[RenderableType, ...]:
    return Prose(name), f"{right}/{asked}", f"{right / asked:.0%}", as_time(seconds)


def _sentence(name: str, right: int, asked: int, seconds: float) -> Message:
    return say(
        "{area}: {right} of {asked} right, {rate:.0%}, in {time}.",
        area=name,
        right=right,
        asked=asked,
        rate=right / asked,
        time=as_time(seconds),
    )


def _verdict(screen: Screen, result: Result) -> None:
    blueprint, rate = result.blueprint, result.share
    low, high = (f"{mark:.0%}" for mark in blueprint.pass_mark)
    message: Message
    if rate >= blueprint.pass_mark[1]:
        message, style = say("Above {high}: this would have passed.", high=high), "bold green"
    elif rate < blueprint.pass_mark[0]:
        message, style = say("Below {low}: this would not have passed.", low=low), "bold red"
    else:
        message = say(
            "Between {low} and {high}: it could have gone either way; the pass mark is not known.",
            low=low,
            high=high,
        )
        style = "bold yellow"
    screen.say(message, style)


def _times(screen: Screen, result: Result) -> None:
    paper = result.paper
    slowest = ", ".join(
        f"{place + 1} ({as_time(paper.entry(place).seconds)})" for place in result.slowest[:SLOWEST]
    )
    screen.say(
        say(
            "Time: {spent} of {allowed}, {each} for each question.",
            spent=as_time(paper.spent),
            allowed=as_time(paper.allowed),
            each=as_time(paper.spent / len(paper.questions)),
        )
    )
    if slowest:
        screen.say(say("Longest on: {questions}", questions=slowest))


def _questions(screen: Screen, result: Result) -> None:
    """Show of every question whether it was right, and the time spent on it."""
    screen.blank_line()
    screen.say(say("Each question and its time:"), "bold")
    for area in result.blueprint.areas:
        here = [n for n in range(len(result.answers)) if area.holds(_topic(result, n))]
        if here:
            screen.say(say("{area}:", area=screen.tongue.tell(area.name)))
            cells = [_cell(screen, result.answers[place], place + 1) for place in here]
            gap = ", " if screen.look.linear else "  "
            screen.console.print(Hanging("  ", Prose(Text(gap).join(cells))))


def _cell(screen: Screen, one: Answered, number: int) -> Text:
    ended = OPEN if one.passed else RIGHT if one.mark.correct else WRONG
    if screen.look.linear:
        return Text(f"{number} {screen.tongue.tell(ended.word)} {as_time(one.seconds)}")
    sign = ended.sign if screen.look.unicode else ended.plain
    return Text(f"{number:>3} {sign} {as_time(one.seconds):<5}", ended.style)


def _wrong(screen: Screen, result: Result) -> None:
    if not result.wrong:
        screen.say(say("Everything was right."), "bold green")
        return
    screen.blank_line()
    screen.say(say("To review ({count}):", count=len(result.wrong)), "bold")
    if screen.look.person:  # who goes through them below
        screen.labelled(say("Questions: "), spans(result.wrong))
    else:
        _by_topic(screen, result)
    if missing := result.paper.unanswered():
        screen.labelled(say("Not answered: "), spans(missing))
    screen.say(say("They come back with `shiken quiz --only wrong`."))


def _by_topic(screen: Screen, result: Result) -> None:
    for place in result.wrong:
        topic = _topic(result, place)
        title = screen.tongue.tell(topic_title(topic))
        screen.console.print(Text(f"  {place + 1:>3}  {topic}  {title}"))


def _topic(result: Result, place: int) -> str:
    return result.answers[place].question.item.topic


def _review(settings: Settings, screen: Screen, result: Result) -> None:
    """Go through the wrong ones, one key each."""
    asker = Asker(screen)
    left = len(result.wrong)
    for place in result.wrong:
        screen.blank_line()
        expects = say("Enter: question {number} of your paper ({left} to review)   q: leave",
                      number=place + 1, left=left)  # fmt: skip
        if not asker.goes_on(expects):
            return
        left -= 1
        _shown_again(settings, screen, result, place)


def _shown_again(settings: Settings, screen: Screen, result: Result, place: int) -> None:
    """Show a question, what was answered, and why that is wrong."""
    choice, answer = result.choices[place], result.answers[place]
    question = choice.question
    group = settings.index.groups.get(question.item.group)
    screen.question(question, place + 1, len(result.answers), group)
    screen.options(question.prompt.options)
    screen.blank_line()
    if answer.passed:
        screen.say(say("You did not answer."), "bold yellow")
    else:
        picked = question.prompt.options[choice.responses.index(answer.response)]
        screen.labelled(say("Your answer: "), screen.tongue.tell(picked))
    screen.outcome(answer.mark, question.item)
