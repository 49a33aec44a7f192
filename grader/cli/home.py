"""`shiken` alone: what is due, what is open, what is in hand, and one key to go on."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime

from grader.cli.ask import Asker
from grader.cli.practice import resumable, situation_of
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.layout import Hanging
from grader.history.papers import OpenPaper
from grader.history.store import History, Interrupted
from grader.message import Message, say
from grader.quiz.step import Step, next_step
from grader.quiz.wish import Wish

COMMANDS = {
    Step.EXAM: "shiken exam",
    Step.SESSION: "shiken quiz",
    Step.DUE: "shiken quiz --only due",
    Step.NEW: "shiken quiz --only new",
    Step.MORE: "shiken quiz",
}
ENTER = {
    Step.EXAM: say("Enter: go on with the exam   q: leave"),
    Step.SESSION: say("Enter: go on with the session   q: leave"),
    Step.DUE: say("Enter: review what is due   q: leave"),
    Step.NEW: say("Enter: new questions   q: leave"),
    Step.MORE: say("Enter: practise   q: leave"),
}


@dataclass(frozen=True, slots=True)
class _Found:
    """What the history says."""

    exam: OpenPaper | None
    session: Interrupted | None
    due: int
    new: int

    @property
    def step(self) -> Step:
        return next_step(
            exam=self.exam is not None,
            session=self.session is not None,
            due=self.due,
            new=self.new,
        )


def show_home(settings: Settings) -> None:
    """Show the state of things; at a terminal, one key goes on with what is most useful."""
    screen = Screen(settings.tongue)
    screen.say(say("Shiken: deep learning, examined"), "bold")
    screen.say(_until_the_exam(settings.preferences.exam))
    with settings.history() as history:
        found = _found(settings, history)
        _open(screen, found)
        _questions(screen, settings, found, history.seen())
        _exercises(screen, settings, history)
    screen.blank_line()
    screen.say(say("shiken quiz            practise"))
    screen.say(say("shiken list            what there is, and where you stand"))
    screen.say(say("shiken start lstm      write a function, and submit it"))
    screen.say(say("shiken tour            everything in two minutes"))
    screen.say(say("shiken --help          everything else"))
    screen.blank_line()
    if not screen.look.person:
        screen.say(say("Next: `{command}`", command=COMMANDS[found.step]))
    elif Asker(screen).goes_on(ENTER[found.step]):
        _go_on(settings, found.step)


def _until_the_exam(day: date | None) -> Message:
    if day is None:
        return say("`shiken exam --date YYYY-MM-DD` remembers the day of your exam.")
    left = (day - datetime.now().astimezone().date()).days
    if left < 0:
        return say("The exam of {day} is over. `shiken exam --date` sets another.", day=day)
    return say("Days to the exam: {days}", days=left)


def _found(settings: Settings, history: History) -> _Found:
    now = datetime.now(UTC)
    situation = situation_of(settings, history, now)
    memories, listed = situation.memories, settings.index.listed()
    return _Found(
        exam=history.papers.open(),
        session=resumable(settings, history, now),
        due=sum(memory.due <= now for memory in memories.values()),
        new=sum(line.id not in memories for line in listed),
    )


def _open(screen: Screen, found: _Found) -> None:
    if found.exam is not None:
        paper = found.exam.paper
        count, left = len(paper.questions), len(paper.unanswered())
        screen.say(
            say(
                "An exam lies open: {answered} of {count} questions are answered.",
                answered=count - left,
                count=count,
            ),
            "yellow",
        )
    if found.session is not None:
        left = len(found.session.left)
        count = left + len(found.session.marks)
        message = say("A session waits: {left} of {count} questions left.", left=left, count=count)
        screen.say(message, "yellow")


def _questions(screen: Screen, settings: Settings, found: _Found, seen: Collection[str]) -> None:
    screen.say(say("Due today: {due}, new: {new}", due=found.due, new=found.new))
    items = settings.index.listed()
    answered = sum(item.id in seen for item in items)
    screen.say(say("Questions: {seen} of {all} answered", seen=answered, all=len(items)))


def _exercises(screen: Screen, settings: Settings, history: History) -> None:
    library, standings = settings.library, history.standings()
    passed = sum(stand.accepted for stand in standings.values())
    screen.say(say("Exercises: {done} of {all} passed", done=passed, all=len(library.slugs)))
    slug = next((slug for slug in history.in_hand() if slug in library.slugs), None)
    if slug is None:
        return
    exercise = library.exercise(slug)
    title = screen.tongue.tell(exercise.brief.title)
    stand = standings.get(slug)
    words = (
        say("{slug} {title}, best so far {best:.0%}", slug=slug, title=title, best=stand.best)
        if stand
        else say("{slug} {title}, not submitted yet", slug=slug, title=title)
    )
    label = screen.tongue.tell(say("In hand: "))
    screen.console.print(Hanging(label, screen.prose(words, "bold")))


def _go_on(settings: Settings, step: Step) -> None:
    if step is Step.EXAM:
        from grader.cli.exam_command import sit_exam  # noqa: PLC0415 - not needed to say hello

        sit_exam(settings)
        return
    from grader.cli.quiz_command import ask_questions  # noqa: PLC0415 - the same

    only = step.value if step in {Step.DUE, Step.NEW} else ""
    ask_questions(settings, Wish(count=settings.preferences.count, only=only), None)
