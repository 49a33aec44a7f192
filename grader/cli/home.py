"""`shiken` alone: what there is, where you stand, and what to do next."""

import sys

from grader.cli.ask import Asker
from grader.cli.quiz_command import ask_questions
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.message import say
from grader.quiz.wish import Wish

COUNT = 5


def show_home(settings: Settings) -> None:
    """Show the state of things; at a terminal, one key goes on to a short quiz."""
    screen = Screen(settings.tongue)
    items = settings.index.listed()
    with settings.history() as history:
        seen, standings = history.last_seen(), history.standings()
    answered = sum(item.id in seen for item in items)
    passed = sum(stand.accepted for stand in standings.values())
    screen.say(say("Shiken: deep learning, examined"), "bold")
    screen.say(say("Questions: {seen} of {all} answered", seen=answered, all=len(items)))
    screen.say(
        say("Exercises: {done} of {all} passed", done=passed, all=len(settings.library.slugs))
    )
    screen.blank_line()
    screen.say(say("shiken quiz            practise"))
    screen.say(say("shiken list            what there is, and where you stand"))
    screen.say(say("shiken start lstm      write a function, and submit it"))
    screen.say(say("shiken --help          everything else"))
    if sys.stdin.isatty() and sys.stdout.isatty():
        screen.blank_line()
        wanted = say("g and Enter for {count} questions, q to leave", count=COUNT)
        answer = Asker(screen).answer(wanted)
        if answer is not None:
            ask_questions(settings, Wish(count=COUNT), None)
