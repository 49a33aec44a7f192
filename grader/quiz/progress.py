"""Where a learner stands: by heading, what will be due and when, days of practice, what slips."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from grader.content.syllabus import order_of
from grader.quiz.memory import Memory, recall
from grader.quiz.record import Record
from grader.quiz.wish import Askable

AHEAD = 14  # days of the forecast
BEHIND = 14  # days looked back upon


@dataclass(frozen=True, slots=True)
class HeadingProgress:
    """One heading of the syllabus."""

    code: str
    questions: int
    seen: int
    right: int
    """How many were right the last time."""
    recall: float
    """Expected share of its questions that would be right now; the unseen ones are guessed."""


@dataclass(frozen=True, slots=True)
class Sat:
    """A mock exam that was handed in."""

    day: date
    right: int
    asked: int

    @property
    def rate(self) -> float:
        return self.right / self.asked


@dataclass(frozen=True, slots=True)
class Progress:
    headings: tuple[HeadingProgress, ...]
    """Those that have questions, in the order of the syllabus."""
    past: tuple[int, ...]
    """Answers of each of the last days, today's last."""
    due: tuple[int, ...]
    """Reviews that fall due today (with all that are late), tomorrow, and so on."""
    days: int
    """Days in a row with an answer, up to today or yesterday."""
    answered: int
    """Answers in all."""
    leeches: tuple[str, ...]
    """Items that stay wrong however often they are asked."""
    exams: tuple[Sat, ...]
    """The mock exams, the oldest first."""


def progress(
    items: Sequence[Askable],
    memories: Mapping[str, Memory],
    records: Sequence[Record],
    now: datetime,
) -> Progress:
    """Return where the learner stands; `now` is in local time, whose days are counted."""
    days = [one.answered.astimezone(now.tzinfo).date() for one in records]
    return Progress(
        headings=tuple(_headings(items, memories, now)),
        past=_past(days, now.date()),
        due=_due(memories.values(), now),
        days=_streak(set(days), now.date()),
        answered=len(records),
        leeches=tuple(sorted(item for item, memory in memories.items() if memory.leech)),
        exams=tuple(_exams(records, now)),
    )


def _headings(
    items: Sequence[Askable], memories: Mapping[str, Memory], now: datetime
) -> Iterable[HeadingProgress]:
    by_code: dict[str, list[Memory | None]] = {}
    for item in items:
        by_code.setdefault(item.topic, []).append(memories.get(item.id))
    for code in sorted(by_code, key=order_of):
        known = by_code[code]
        seen = [memory for memory in known if memory is not None]
        yield HeadingProgress(
            code=code,
            questions=len(known),
            seen=len(seen),
            right=sum(memory.score == 1 for memory in seen),
            recall=sum(recall(memory, now) for memory in known) / len(known),
        )


def _due(memories: Iterable[Memory], now: datetime) -> tuple[int, ...]:
    days = Counter(
        max(0, (memory.due.astimezone(now.tzinfo).date() - now.date()).days) for memory in memories
    )
    return tuple(days[day] for day in range(AHEAD))


def _exams(records: Iterable[Record], now: datetime) -> Iterable[Sat]:
    papers: dict[int, list[Record]] = {}
    for one in records:
        if one.paper is not None:
            papers.setdefault(one.paper, []).append(one)
    for answers in papers.values():
        day = answers[0].answered.astimezone(now.tzinfo).date()
        yield Sat(day, sum(one.score == 1 for one in answers), len(answers))


def _past(days: Iterable[date], today: date) -> tuple[int, ...]:
    counted = Counter((today - day).days for day in days)
    return tuple(counted[ago] for ago in reversed(range(BEHIND)))


def _streak(days: set[date], today: date) -> int:
    """A day that is not over yet breaks nothing."""
    day = today if today in days else today - timedelta(days=1)
    count = 0
    while day in days:
        count += 1
        day -= timedelta(days=1)
    return count
