"""The page of `shiken progress --html`: one file with its own charts, for any browser.

No script, no font, no address of anything outside: what a learner sends to a teacher is one file.
"""

from collections.abc import Iterable, Sequence
from html import escape

from grader.cli.standing import Standing
from grader.cli.words import Tongue
from grader.content.syllabus import syllabus, topic_title
from grader.message import Message, say
from grader.quiz.progress import HeadingProgress, Progress
from grader.quiz.readiness import Readiness

STYLE = """
:root { color-scheme: light dark; --ink: #1d2433; --paper: #fff; --soft: #e6e9f0; --dim: #667;
        --good: #2a7f62; --mark: #b4552d; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8ebf2; --paper: #151922; --soft: #2a3040; --dim: #99a; --good: #58b795;
          --mark: #e08a5f; } }
body { font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; color: var(--ink);
       background: var(--paper); max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
.big { font-size: 2.2rem; font-weight: 600; } .dim { color: var(--dim); }
table { border-collapse: collapse; width: 100%; } td, th { padding: .2rem .4rem; text-align: left; }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr + tr td { border-top: 1px solid var(--soft); } svg { display: block; width: 100%; }
td svg { min-width: 7rem; }
.track { fill: var(--soft); } .full { fill: var(--good); }
.range { fill: var(--mark); opacity: .45; }
.point { fill: var(--mark); } text { fill: var(--ink); font-size: 11px; }
"""
WIDTH, HEIGHT = 200, 12  # of a bar
COLUMN, TALL = 40, 120  # of the forecast


def page(tongue: Tongue, standing: Standing) -> str:
    """Return the whole page."""
    writer = _Writer(tongue)
    parts = [
        writer.chance(standing),
        writer.areas(standing.readiness) if standing.readiness else "",
        writer.reviews(standing.progress),
        writer.headings(standing.progress.headings),
    ]
    title = escape(tongue.tell(say("Your progress")))
    return (
        f'<!doctype html>\n<html lang="{tongue.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Shiken: {title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>Shiken: {title}</h1>\n{''.join(parts)}</body>\n</html>\n"
    )


class _Writer:
    """Writes the parts in the reader's language."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue

    def chance(self, standing: Standing) -> str:
        found = standing.readiness
        lines = [f"<section><h2>{self._told(say('Chance of passing'))}</h2>"]
        if found is None:
            lines.append(self._paragraph(standing.unforetold))
        else:
            lines.append(f'<p class="big">{found.chance:.0%}</p>')
            lines.append(_bar(found.chance, (found.low, found.high)))
            lines.append(self._paragraph(_spread(found)))
            lines.append(self._paragraph(say("Study next: "), *standing.study))
        if standing.days_left is not None:
            left = say("Days to the exam: {days}", days=standing.days_left)
            lines.append(self._paragraph(left))
        done = say("Exercises: {done} of {all} passed", done=standing.passed,
                   all=standing.exercises)  # fmt: skip
        return "\n".join([*lines, self._paragraph(done), "</section>\n"])

    def areas(self, found: Readiness) -> str:
        rows = [
            f"<tr><td>{self._told(one.area.name)}</td><td>{_bar(one.rate, (one.low, one.high))}"
            f'</td><td class="n">{one.rate:.0%}</td>'
            f'<td class="n dim">{one.low:.0%}–{one.high:.0%}</td></tr>'
            for one in found.areas
        ]
        return self._table(say("Expected in the exam, by area"), rows)

    def reviews(self, stands: Progress) -> str:
        head = f"<section><h2>{self._told(say('Reviews in the next two weeks'))}</h2>"
        days = (
            self._paragraph(say("{days} days in a row.", days=stands.days)) if stands.days else ""
        )
        return f"{head}\n{_columns(stands.due)}\n{days}</section>\n"

    def headings(self, headings: Sequence[HeadingProgress]) -> str:
        parts = []
        for area in (code for code in syllabus() if "-" not in code):
            rows = [
                f"<tr><td>{one.code}</td><td>{self._told(topic_title(one.code))}</td>"
                f"<td>{_bar(one.recall)}</td>"
                f'<td class="n">{one.seen}/{one.questions}</td>'
                f'<td class="n">{one.right if one.seen else ""}</td></tr>'
                for one in headings
                if one.code.startswith(f"{area}-")
            ]
            if rows:
                names = (say("topic"), say("title"), say("expected now"), say("answered"),
                         say("right"))  # fmt: skip
                head = "".join(f"<th>{self._told(name)}</th>" for name in names)
                parts.append(self._table(topic_title(area), [f"<tr>{head}</tr>", *rows]))
        return "".join(parts)

    def _table(self, title: object, rows: Iterable[str]) -> str:
        inside = "\n".join(rows)
        return f"<section><h2>{self._told(title)}</h2>\n<table>\n{inside}\n</table></section>\n"

    def _paragraph(self, words: Message, *codes: str) -> str:
        names = "; ".join(f"{code} {self._tongue.tell(topic_title(code))}" for code in codes)
        return f"<p>{self._told(words)}{escape(names)}</p>"

    def _told(self, words: object) -> str:
        return escape(self._tongue.tell(words))  # type: ignore[arg-type]  # Words of every kind


def _spread(found: Readiness) -> Message:
    return say(
        "{low:.0%} to {high:.0%}, as the pass mark is not known; from {count} first answers.",
        low=found.low,
        high=found.high,
        count=found.answers,
    )


def _bar(share: float, interval: tuple[float, float] | None = None) -> str:
    """Return a share between 0 and 1 as a bar, with the range in which the truth may lie."""
    drawn = [f'<rect class="track" width="{WIDTH}" height="{HEIGHT}" rx="3"/>']
    drawn.append(f'<rect class="full" width="{WIDTH * share:.1f}" height="{HEIGHT}" rx="3"/>')
    if interval:
        low, high = interval
        drawn.append(
            f'<rect class="range" x="{WIDTH * low:.1f}" y="{HEIGHT / 3:.1f}"'
            f' width="{WIDTH * (high - low):.1f}" height="{HEIGHT / 3:.1f}"/>'
        )
        drawn.append(f'<circle class="point" cx="{WIDTH * share:.1f}" cy="{HEIGHT / 2}" r="4"/>')
    return (
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{share:.0%}"'
        f' preserveAspectRatio="none" height="{HEIGHT}">{"".join(drawn)}</svg>'
    )


def _columns(counts: Sequence[int]) -> str:
    """Return counts as columns with their numbers above and the days below."""
    most = max(*counts, 1)
    drawn = []
    for day, count in enumerate(counts):
        height = (TALL - 40) * count / most
        left, top = COLUMN * day, TALL - 20 - height
        drawn.append(
            f'<rect class="full" x="{left + 6}" y="{top:.1f}" width="{COLUMN - 12}"'
            f' height="{height:.1f}" rx="3"/>'
            f'<text x="{left + COLUMN / 2}" y="{top - 4:.1f}" text-anchor="middle">{count}</text>'
            f'<text x="{left + COLUMN / 2}" y="{TALL - 5}" text-anchor="middle">+{day}</text>'
        )
    label = escape(", ".join(map(str, counts)))
    box = f"0 0 {COLUMN * len(counts)} {TALL}"
    return f'<svg viewBox="{box}" role="img" aria-label="{label}">{"".join(drawn)}</svg>'
