"""`shiken list`: topics and exercises, with where the learner stands."""

from collections.abc import Mapping
from typing import Annotated

import typer
from rich.table import Table

from grader.cli.completion import topics
from grader.cli.guard import guarded
from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.cli.terminal.layout import Prose
from grader.content.catalogue import Listed
from grader.content.syllabus import order_of, topic_title
from grader.errors import LearnerError
from grader.history.store import Standing
from grader.message import Message, say


def register(app: typer.Typer) -> None:
    @app.command("list")
    @guarded
    def list_(
        context: typer.Context,
        topic: Annotated[
            str, typer.Argument(help="A syllabus code; all when left out.", autocompletion=topics)
        ] = "",
    ) -> None:
        """Show topics and exercises with your progress."""
        settings: Settings = context.obj
        screen = Screen(settings.tongue)
        items = [item for item in settings.index.listed() if _within(item.topic, topic)]
        with settings.history() as history:
            scores, standings = history.last_scores(), history.standings()
        shown = _topics(screen, items, scores) + _exercises(screen, settings, standings, topic)
        if not shown:
            raise LearnerError(
                say("There is nothing about `{topic}`.", topic=topic),
                hint=say("`shiken list` without a topic shows all codes."),
            )


def _topics(screen: Screen, items: list[Listed], scores: Mapping[str, float]) -> int:
    table = _table(
        screen, say("topic"), say("title"), say("questions"), say("answered"), say("right")
    )
    codes = sorted({item.topic for item in items}, key=order_of)
    for code in codes:
        ids = [item.id for item in items if item.topic == code]
        known = [scores[id_] for id_ in ids if id_ in scores]
        right = f"{sum(s == 1 for s in known)}" if known else ""
        title = screen.tongue.tell(topic_title(code))
        table.add_row(code, Prose(title), str(len(ids)), str(len(known) or ""), right)
    if codes:
        screen.table(table)
    return len(codes)


def _exercises(
    screen: Screen, settings: Settings, standings: Mapping[str, Standing], topic: str
) -> int:
    table = _table(screen, say("exercise"), say("title"), say("topic"), say("tries"), say("best"))
    table.columns[0].no_wrap = True  # a name that people copy stays in one piece
    exercises = [e for e in settings.library.all() if _within(e.brief.topic, topic)]
    for exercise in exercises:
        stand = standings.get(exercise.slug)
        best = "" if stand is None else f"{stand.best:.0%}{' ✓' if stand.accepted else ''}"
        title = screen.tongue.tell(exercise.brief.title)
        tries = "" if stand is None else str(stand.attempts)
        table.add_row(exercise.slug, Prose(title), exercise.brief.topic, tries, best)
    if exercises:
        screen.blank_line()
        screen.table(table)
    return len(exercises)


def _table(screen: Screen, *heads: Message) -> Table:
    table = Table(box=None, pad_edge=False)
    for head in heads[:-2]:
        table.add_column(screen.tongue.tell(head), overflow="fold")
    for head in heads[-2:]:
        table.add_column(screen.tongue.tell(head), justify="right")
    return table


def _within(code: str, topic: str) -> bool:
    return not topic or code == topic or code.startswith(f"{topic}-")
