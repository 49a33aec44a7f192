"""Where lines of Japanese and Latin text may end (kinsoku, after JIS X 4051 and UAX #14).

Between Japanese characters a line may end almost anywhere. What may not stand at its start
(、。）ー) or at its end (（「) stays with its neighbour, and so do numbers with signs and units.
Latin words, and what the caller glues (a formula, a piece of code), stay whole where they fit.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import east_asian_width

from rich.cells import cell_len

NO_START = frozenset(
    "、。，．・：；！？‼⁇⁈⁉」』）】〉》〕］｝〗〙｠»”’｡､｣･ｰ゛゜ﾞﾟ"
    "ーぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿｧｨｩｪｫｬｭｮｯ"
    "々〻ゝゞヽヾ…‥〜～―％‰℃′″)]},;"
)
NO_END = frozenset("「『（【〈《〔［｛〖〘｟«“‘｢￥＄£№＃第約([{")
CLINGING = frozenset(".:!?%/")
"""Never the start of a line directly after another character; after a blank (`.5`) they may be."""
COUNTERS = frozenset("つ個回次元層件本枚人年月日時分秒点倍割番目行列章節問題度歩文字語種類")
UNITS = r"(?:ms|s|kg|[kKMGT]i?B|[kMG]?Hz|px|bits?|bytes?|cm|mm|m|FLOPs|%|dB|h)"
NUMBER_AND_UNIT = re.compile(rf"[+\-−±]?\d[\d.,]*[  ]{UNITS}(?![A-Za-z0-9])")
Span = tuple[int, int]


@lru_cache(maxsize=4096)
def cells(character: str, ambiguous: int = 1) -> int:
    """Return the cells that one character takes where ambiguous ones (─ σ ★) take `ambiguous`."""
    width = cell_len(character)
    return ambiguous if width == 1 and east_asian_width(character) == "A" else width


def width_of(text: str, ambiguous: int = 1) -> int:
    """Return the cells that a text takes on one line."""
    return sum(cells(character, ambiguous) for character in text)


def breaks(text: str, width: int, *, glued: Sequence[Span] = (), ambiguous: int = 1) -> list[int]:
    """Return the offsets at which the lines after the first one start.

    Blanks at the end of a line do not count for its width. What is glued and what is a word is
    broken only if it is wider than a line.
    """
    found: list[int] = []
    room = width
    for start, end in _pieces(text, width, glued, ambiguous):
        need = width_of(text[start:end].rstrip(), ambiguous)
        if start and need > room:
            found.append(start)
            room = width
        room -= width_of(text[start:end], ambiguous)
    return found


def lines(text: str, width: int, *, glued: Sequence[Span] = (), ambiguous: int = 1) -> list[str]:
    """Return the text in lines of at most `width` cells, without the blanks at their ends."""
    places = breaks(text, width, glued=glued, ambiguous=ambiguous)
    ends = zip([0, *places], [*places, len(text)], strict=True)
    return [text[start:end].rstrip() for start, end in ends]


def _pieces(text: str, width: int, glued: Sequence[Span], ambiguous: int) -> Iterator[Span]:
    """Yield what stays together, cut further where it is wider than a line."""
    numbers = [match.span() for match in NUMBER_AND_UNIT.finditer(text)]
    held = {place for start, end in (*glued, *numbers) for place in range(start + 1, end)}
    edges = {place for span in glued for place in span} - held
    ways = (
        lambda place: place not in held and _may_start(text, place),
        lambda place: place in edges and _decent(text, place),
        lambda place: _may_start(text, place),
    )
    pieces: Iterator[Span] = iter([(0, len(text))] if text else [])
    for way in ways:
        pieces = _cut(pieces, way, lambda span: _fits(text, span, width, ambiguous))
    for span in pieces:
        yield from _torn(text, span, width, ambiguous)


def _cut(
    spans: Iterator[Span], may_start: Callable[[int], bool], fits: Callable[[Span], bool]
) -> Iterator[Span]:
    """Cut the spans that do not fit wherever a line may start."""
    for start, end in spans:
        if fits((start, end)):
            yield start, end
            continue
        places = [start, *filter(may_start, range(start + 1, end)), end]
        yield from pairwise(places)


def _fits(text: str, span: Span, width: int, ambiguous: int) -> bool:
    return width_of(text[span[0] : span[1]].rstrip(), ambiguous) <= width


def _may_start(text: str, place: int) -> bool:
    """Whether a line may start at this place."""
    here, before = text[place], text[place - 1]
    if here.isspace() or here in NO_START or not cells(here):
        return False
    if _last_ink(text, place) in NO_END:
        return False
    if before.isspace():
        return True
    if here in CLINGING or not (_japanese(here) or _japanese(before)):
        return False
    if before.isdigit():
        return here not in COUNTERS
    return not (here.isdigit() and before in "．，.," and text[place - 2 : place - 1].isdigit())


def _last_ink(text: str, place: int) -> str:
    while place and text[place - 1].isspace():
        place -= 1
    return text[place - 1] if place else ""


@lru_cache(maxsize=4096)
def _japanese(character: str) -> bool:
    """Wide, and neither a full-width letter nor a full-width digit: those make words."""
    return east_asian_width(character) in "WF" and not "０" <= character <= "ｚ"


def _torn(text: str, span: Span, width: int, ambiguous: int) -> Iterator[Span]:
    """Cut what is wider than a line wherever a character starts, best not before 、 or after （."""
    start, end = span
    while not _fits(text, (start, end), width, ambiguous):
        fitting = _fitting(text, (start, end), width, ambiguous)
        good = (place for place in reversed(fitting) if _decent(text, place))
        cut = next(good, fitting[-1])
        yield start, cut
        start = cut
    yield start, end


def _fitting(text: str, span: Span, width: int, ambiguous: int) -> list[int]:
    """Return where a line over this span can be cut; at least after its first character."""
    start, end = span
    places: list[int] = []
    used = cells(text[start], ambiguous)
    for place in range(start + 1, end):
        need = cells(text[place], ambiguous)
        if need:
            places.append(place)
        used += need
        if used > width:
            break
    return places or [end]


def _decent(text: str, place: int) -> bool:
    return text[place : place + 1] not in NO_START and text[place - 1] not in NO_END
