"""What a mock exam came to, on the screen: rates by area, time, and the wrong ones to review."""

from collections.abc import Sequence

from rich.table import Table

from grader.cli.ask import Asker
from grader.cli.clock import as_time
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.enquiry import Enquiry
from grader.cli.terminal.layout import Hanging, Prose
from grader.cli.terminal.replies import Command
from grader.content.syllabus import topic_title
from grader.message import Message, say
from grader.quiz.result import Rate, Result

SLOWEST = 3


def show_result(settings: Settings, result: Result) -> None:
    """Show everything; a person may then go through what was wrong."""
    screen = Screen(settings.tongue)
    screen.blank_line()
    screen.say(say("Your result"), "bold")
    screen.table(_table(screen, result.rates))
    _verdict(screen, result)
    _times(screen, result)
    _wrong(screen, result)
    if result.wrong and screen.look.person:
        _review(settings, screen, result)


def _table(screen: Screen, found: Sequence[Rate]) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(4):
        table.add_column(justify="right")
    table.columns[0].justify = "left"
    right, asked = sum(rate.right for rate in found), sum(rate.asked for rate in found)
    seconds = sum(rate.seconds for rate in found)
    for rate in found:
        name = screen.tongue.tell(rate.area.name)
        table.add_row(*_row(name, rate.right, rate.asked, rate.seconds))
    table.add_row(*_row(screen.tongue.tell(say("All")), right, asked, seconds), style="bold")
    return table


def _row(name: str, right: int, asked: int, seconds: float) -> tuple[str, str, str, str]:
    return (name, f"{right}/{asked}", f"{right / asked:.0%}", as_time(seconds))


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


def _wrong(screen: Screen, result: Result) -> None:
    wrong, answers = result.wrong, result.answers
    if not wrong:
        screen.say(say("Everything was right."), "bold green")
        return
    screen.blank_line()
    screen.say(say("To review ({count}):", count=len(wrong)), "bold")
    for place in wrong:
        item = answers[place].question.item
        title = screen.tongue.tell(topic_title(item.topic))
        missing = f" {screen.tongue.tell(say('(not answered)'))}" if answers[place].passed else ""
        line = Prose(f"{item.topic}  {title}{missing}")
        screen.console.print(Hanging(f"  {place + 1:>3}  ", line))
    screen.say(say("They come back with `shiken quiz --only wrong`."))


def _review(settings: Settings, screen: Screen, result: Result) -> None:
    """Go through the wrong ones, one key each."""
    asker = Asker(screen)
    expects = say("any letter and Enter: the next one to review")
    for place in result.wrong:
        if asker.ask(Enquiry(expects, offers=(Command.QUIT,))) is Command.QUIT:
            return
        question = result.choices[place].question
        group = settings.index.groups.get(question.item.group)
        screen.question(question, place + 1, len(result.answers), group)
        screen.options(question.prompt.options)
        screen.mark(result.answers[place].mark)
