"""What stands before the first question of a practice session: what to ask, or to go on with."""

import json
from datetime import UTC, datetime, time, timedelta
from random import Random

from msgspec.structs import asdict, replace

from grader.cli.settings import Settings
from grader.cli.show import Screen
from grader.content.kind import kind, kind_names
from grader.grading.seed import fresh_seed
from grader.history.store import History, Interrupted
from grader.message import say
from grader.quiz.memory import NEARLY, memories
from grader.quiz.plan import Situation, begun_at_once, choose
from grader.quiz.session import Session, start
from grader.quiz.wish import Wish, matching

RESUMABLE = timedelta(days=1)


def prepare(
    settings: Settings, history: History, wish: Wish, seed: int | None
) -> tuple[int, Session]:
    """Return the session to be held and its number in the history."""
    now = datetime.now(UTC)
    alone = history.alone()
    if seed is None and alone and (open_ := _resumed(settings, history, wish, now)):
        return open_
    # A seed stands for one session: what was seen before must not change it.
    situation = (
        situation_of(settings, history, now) if seed is None or wish.only else Situation({}, now)
    )
    chosen = fresh_seed() if seed is None else seed
    rng = Random(chosen)  # noqa: S311 - which question comes next is no secret
    index = settings.index
    planned = choose(matching(index.listed(), wish, kind_names()), wish, situation, rng)
    lines = begun_at_once(planned, lambda line: kind(line.kind).drawn_in_box)
    session = start(index.items(line.id for line in lines), rng)
    queue = tuple(zip((line.id for line in lines), session.seeds, strict=True))
    return history.begin(chosen, now, queue, _written(wish)), session


def situation_of(settings: Settings, history: History, now: datetime) -> Situation:
    """Return what a plan is made from: memory, marks, and the exam if it is still to come."""
    versions = {line.id: line.version for line in settings.index.listed()}
    return Situation(
        memories=memories(history.records(), versions),
        now=now,
        marked=history.marked(),
        exam=exam_time(settings, now),
    )


def slipping(settings: Settings, history: History, session: Session) -> tuple[str, ...]:
    """Return the items of this session that stay wrong however often they are asked."""
    wrong = {one.question.item.id for one in session.answered if one.mark.score < NEARLY}
    if not wrong:
        return ()
    versions = {line.id: line.version for line in settings.index.listed()}
    records = [one for one in history.records() if one.item in wrong]
    return tuple(item for item, memory in memories(records, versions).items() if memory.leech)


def exam_time(settings: Settings, now: datetime) -> datetime | None:
    """Return the morning of the exam, local time, unless there is none ahead."""
    day = settings.preferences.exam
    if day is None or day < now.astimezone().date():  # in the year 1 no zone has a morning
        return None
    morning = datetime.combine(day, time(9)).astimezone(UTC)
    return morning if morning > now else None


def _resumed(
    settings: Settings, history: History, wish: Wish, now: datetime
) -> tuple[int, Session] | None:
    """Return what is left of the last session when it was cut off, and no other was asked for."""
    open_ = resumable(settings, history, now)
    wished = wish == Wish(count=wish.count) or (open_ and open_.wish == _written(wish))
    if open_ is None or not wished:
        return None
    left = open_.left
    items = settings.index.items(id_ for id_, _ in left)
    session = Session(items, tuple(seed for _, seed in left), earlier=open_.marks)
    Screen(settings.tongue).say(
        say(
            "Going on where you stopped: {left} of {count} questions left.",
            left=len(left),
            count=session.count,
        ),
        "yellow",
    )
    return open_.number, session


def resumable(settings: Settings, history: History, now: datetime) -> Interrupted | None:
    """Return the last session if it was cut off not long ago and has questions to be asked."""
    open_ = history.interrupted()
    if open_ is None or now - open_.started > RESUMABLE:
        return None
    known = {line.id for line in settings.index.listed()}
    left = tuple((id_, seed) for id_, seed in open_.left if id_ in known)
    return replace(open_, left=left) if left else None


def _written(wish: Wish) -> str:
    return json.dumps(asdict(wish))
