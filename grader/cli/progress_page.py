"""The page of `shiken progress --html`: one file with its own charts, for any browser.

No script, no font, no address of anything outside: what a learner sends to a teacher is one file.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from html import escape
from pathlib import Path

from grader.cli.charts import columns, gauge, interval, scale, stacked
from grader.cli.standing import Standing
from grader.cli.words import Tongue
from grader.content.syllabus import area_of, syllabus, topic_title
from grader.content.text import Text
from grader.message import Message, say
from grader.quiz.progress import HeadingProgress
from grader.quiz.readiness import Readiness

EXAMS = 10  # the last ones
STYLE = Path(__file__).with_name("progress.css")


def page(tongue: Tongue, standing: Standing) -> str:
    """Return the whole page."""
    writer = _Writer(tongue, standing)
    parts = [writer.chance(), writer.tiles(), writer.areas(), writer.exams(), writer.days()]
    parts += writer.headings()
    title = escape(tongue.tell(say("Your progress")))
    return (
        f'<!doctype html>\n<html lang="{tongue.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Shiken: {title}</title>\n<style>{STYLE.read_text(encoding='utf-8')}</style>\n"
        f"</head>\n<body>\n<header><h1>Shiken: {title}</h1>"
        f'<span class="dim">{standing.today}</span></header>\n{"".join(parts)}</body>\n</html>\n'
    )


class _Writer:
    """Writes the parts in the reader's language."""

    def __init__(self, tongue: Tongue, standing: Standing) -> None:
        self._tongue = tongue
        self._standing = standing

    def chance(self) -> str:
        found = self._standing.readiness
        title = f"<h2>{self._told(say('Chance of passing'))}</h2>"
        if found is None:
            return f"<section>{title}<p>{self._told(self._standing.unforetold)}</p></section>\n"
        codes = (f"{escape(code)} {self._told(topic_title(code))}" for code in self._standing.study)
        study = "".join(f"<li>{name}</li>" for name in codes)
        return (
            f'<section class="chance"><div>{gauge(found.chance, found.low, found.high)}</div>'
            f'<div>{title}<p class="note dim">{self._told(_spread(found))}</p>'
            f"<p>{self._told(say('Study next: '))}</p><ol>{study}</ol></div></section>\n"
        )

    def tiles(self) -> str:
        stands, standing = self._standing.progress, self._standing
        seen = sum(one.seen for one in stands.headings)
        questions = sum(one.questions for one in stands.headings)
        tiles = [
            (f"{stands.due[0]}", say("due today")),
            (f"{stands.days}", say("days in a row")),
            (f"{seen}/{questions}", say("questions answered")),
            (f"{standing.passed}/{standing.exercises}", say("exercises passed")),
        ]
        if standing.days_left is not None:
            tiles.insert(0, (f"{standing.days_left}", say("days to the exam")))
        drawn = (
            f"<section><strong>{number}</strong><span>{self._told(name)}</span></section>"
            for number, name in tiles
        )
        return f'<div class="tiles">{"".join(drawn)}</div>\n'

    def areas(self) -> str:
        """Return the rates to be expected, against the pass mark."""
        found, mark = self._standing.readiness, self._standing.pass_mark
        if found is None:
            return ""
        rows = "".join(
            f"<div>{self._told(one.area.name)}</div>"
            f"{interval(one.rate, one.low, one.high, mark)}"
            f'<div class="n">{one.rate:.0%}</div>'
            f'<div class="n dim">{one.low:.0%}–{one.high:.0%}</div>'
            for one in found.areas
        )
        return self._rates(say("Expected in the exam, by area"), rows)

    def exams(self) -> str:
        """Return the mock exams, against the same mark."""
        mark = self._standing.pass_mark
        rows = "".join(
            f"<div>{one.day}</div>{interval(one.rate, one.rate, one.rate, mark)}"
            f'<div class="n">{one.rate:.0%}</div><div class="n dim">{one.right}/{one.asked}</div>'
            for one in self._standing.progress.exams[-EXAMS:]
        )
        return self._rates(say("Mock exams"), rows) if rows else ""

    def _rates(self, name: Message, rows: str) -> str:
        low, high = self._standing.pass_mark
        title = self._told(name)
        key = self._told(say("pass mark, between {low:.0%} and {high:.0%}", low=low, high=high))
        return (
            f'<section><h2>{title}</h2><div class="rows">{rows}<div></div>{scale()}<div></div>'
            f'<div></div></div><p class="key"><span><i class="pass"></i>{key}</span></p>'
            "</section>\n"
        )

    def days(self) -> str:
        """Return what was done in the last two weeks, and what comes up in the next."""
        stands, today = self._standing.progress, self._standing.today
        before = range(1 - len(stands.past), 1)
        past = columns(stands.past, [_day(today, one) for one in before], "past")
        due = columns(stands.due, [_day(today, one) for one in range(len(stands.due))])
        return (
            '<div class="pair">'
            f"<section><h2>{self._told(say('Answers in the last two weeks'))}</h2>{past}</section>"
            f"<section><h2>{self._told(say('Reviews in the next two weeks'))}</h2>{due}</section>"
            "</div>\n"
        )

    def headings(self) -> Iterator[str]:
        for area in (code for code in syllabus() if "-" not in code):
            headings = self._standing.progress.headings
            here = [one for one in headings if area_of(one.code) == area]
            if here:
                yield self._area(topic_title(area), here)

    def _area(self, title: Text, here: Sequence[HeadingProgress]) -> str:
        names = (say("topic"), say("title"), say("answered"), say("expected now"))
        topic, name, answered, now = (self._told(one) for one in names)
        head = (
            f'<div class="head">{topic}</div><div class="head title">{name}</div>'
            f'<div class="head wide"></div><div class="head n">{answered}</div>'
            f'<div class="head n wide">{now}</div>'
        )
        rows = "".join(self._row(one) for one in here)
        seen, questions = sum(one.seen for one in here), sum(one.questions for one in here)
        return (
            f"<section><details open><summary><span>{self._told(title)}</span>"
            f'<span class="n">{seen}/{questions}</span></summary>'
            f'<div class="topics">{head}{rows}</div>{self._key()}</details></section>\n'
        )

    def _row(self, one: HeadingProgress) -> str:
        bar = stacked(one.right / one.questions, (one.seen - one.right) / one.questions)
        return (
            f'<div class="n dim">{one.code}</div>'
            f'<div class="title">{self._told(topic_title(one.code))}</div>'
            f'<div class="wide">{bar}</div><div class="n">{one.seen}/{one.questions}</div>'
            f'<div class="n wide">{one.recall:.0%}</div>'
        )

    def _key(self) -> str:
        names = {
            "good": say("right the last time"),
            "bad": say("wrong the last time"),
            "track": say("not seen yet"),
        }
        parts = (
            f'<span><i class="{name}"></i>{self._told(words)}</span>'
            for name, words in names.items()
        )
        return f'<p class="key">{"".join(parts)}</p>'

    def _told(self, words: object) -> str:
        return escape(self._tongue.tell(words))  # type: ignore[arg-type]  # Words of every kind


def _day(today: date, after: int) -> str:
    """Return the day of the month."""
    return str((today + timedelta(days=after)).day)


def _spread(found: Readiness) -> Message:
    return say(
        "{low:.0%} to {high:.0%}, as the pass mark is not known; from {count} first answers.",
        low=found.low,
        high=found.high,
        count=found.answers,
    )
