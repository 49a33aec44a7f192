"""Charts of a page, as HTML and SVG without a script. Shares lie between 0 and 1."""

from collections.abc import Sequence
from html import escape
from itertools import accumulate

GAUGE = (20, 110, 80)  # where the arc begins, and its radius, in a picture of 200 by 120


def gauge(share: float, low: float, high: float) -> str:
    """Return a half circle filled up to the share, and a thin one from `low` to `high`."""
    left, bottom, radius = GAUGE
    arc = f"M{left} {bottom} a{radius} {radius} 0 0 1 {2 * radius} 0"
    thin = f"M{left - 12} {bottom} a{radius + 12} {radius + 12} 0 0 1 {2 * radius + 24} 0"
    full = f'stroke-dasharray="{100 * share:.1f} 200"'
    between = f'stroke-dasharray="0 {100 * low:.1f} {100 * (high - low):.1f} 200"'
    return (
        f'<svg class="gauge" viewBox="0 0 200 120" role="img" aria-label="{share:.0%}">'
        f'<path class="track" pathLength="100" d="{arc}"/>'
        f'<path class="full" pathLength="100" {full} d="{arc}"/>'
        f'<path class="range" pathLength="100" {between} d="{thin}"/>'
        f'<text x="100" y="{bottom - 6}">{share:.0%}</text></svg>'
    )


def interval(share: float, low: float, high: float, mark: tuple[float, float]) -> str:
    """Return a point within its interval, on a line from 0 to 1, with a band behind it."""
    return (
        f'<div class="plot" role="img" aria-label="{share:.0%} ({low:.0%}-{high:.0%})">'
        f'<i class="pass" style="{_span(*mark)}"></i><i class="axis"></i>'
        f'<i class="range" style="{_span(low, high)}"></i>'
        f'<i class="point" style="left:{100 * share:.1f}%"></i></div>'
    )


def scale() -> str:
    """Return the numbers under such lines."""
    marks = (f'<span style="left:{part}%">{part}%</span>' for part in (0, 25, 50, 75, 100))
    return f'<div class="scale">{"".join(marks)}</div>'


def columns(counts: Sequence[int], names: Sequence[str], style: str = "") -> str:
    """Return counts as columns, with their numbers above and names below."""
    most = max(*counts, 1)
    drawn = "".join(
        f'<div{"" if count else _NONE}>{count or ""}<i style="height:{72 * count / most:.1f}%"></i>'
        f"<small>{escape(name)}</small></div>"
        for count, name in zip(counts, names, strict=True)
    )
    label = ", ".join(map(str, counts))
    return f'<div class="columns {style}" role="img" aria-label="{label}">{drawn}</div>'


_NONE = ' class="none"'


def stacked(good: float, bad: float) -> str:
    """Return a bar with two shares of the whole, one behind the other."""
    starts = accumulate((good,), initial=0.0)
    parts = zip(("good", "bad"), starts, (good, bad), strict=True)
    drawn = "".join(
        f'<i class="{name}" style="{_span(start, start + share)}"></i>'
        for name, start, share in parts
    )
    return f'<div class="bar" role="img" aria-label="{good:.0%}, {bad:.0%}">{drawn}</div>'


def _span(low: float, high: float) -> str:
    return f"left:{100 * low:.1f}%;width:{100 * (high - low):.1f}%"
