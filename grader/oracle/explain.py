"""Explain a wrong answer from its values alone: a transformation of the right one, or a place."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, permutations

import numpy as np

from grader.message import Message, say
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.oracle import Oracle
from grader.oracle.part import Part
from grader.oracle.places import places
from grader.oracle.rearrangements import rearrangements
from grader.oracle.rescalings import rescalings
from grader.oracle.transformation import Transformation

BOTH = 2
ENOUGH = 2  # numbers that have to fit: fewer fit by chance
MAX_ORDERED = 4
MAX_PLACES = 2


def transformed(oracle: Oracle, parts: Sequence[Part]) -> dict[int, list[Explanation]]:
    """Return, for each output that is the right one changed, how. Two that fit are both told."""
    wrong = [part for part in parts if part.wrong]
    if exchanged := _exchanged(parts):
        return {part.place: [exchanged] for part in wrong}
    found: dict[int, list[Explanation]] = {}
    for part in wrong:
        every = chain(rearrangements(part), rescalings(part, oracle.arguments))
        with np.errstate(all="ignore"):  # what does not fit may well be nan
            fitting = [one for one in every if _fits(one, part)]
        if 0 < len(told := _distinct(fitting)) <= BOTH:
            cases = tuple(pair.case for pair in part.wrong)
            found[part.place] = [
                Explanation(one.id, Kind.TRANSFORMATION, about(part, one.message), cases)
                for one in told
            ]
    return found


def placed(oracle: Oracle, parts: Sequence[Part], explained: Sequence[int]) -> list[Explanation]:
    """Return where the outputs that nothing explains are wrong, and which outputs are right."""
    found = []
    wrong = [part for part in parts if part.wrong]
    most = max((len(part.pairs) for part in parts), default=0)
    right = [part for part in parts if not part.wrong and len(part.pairs) == most]
    if wrong and right:
        names = {
            "wrong": ", ".join(f"`{part.name}`" for part in wrong),
            "right": ", ".join(f"`{part.name}`" for part in right),
        }
        cases = tuple(sorted({pair.case for part in wrong for pair in part.wrong}))
        message = say("wrong: {wrong}; right on every case: {right}", **names)
        found.append(Explanation("outputs", Kind.PLACE, message, cases))
    for part in wrong:
        if part.place in explained:
            continue
        cases = tuple(pair.case for pair in part.wrong)
        with np.errstate(all="ignore"):  # what came back may be as large as a number can be
            seen = list(islice(places(part, oracle.arguments), MAX_PLACES))
        for name, message in seen:
            found.append(Explanation(name, Kind.PLACE, about(part, message), cases))
    return found


def about(part: Part, message: Message) -> Message:
    """Say which output a sentence is about, where there are several."""
    return say("`{name}`: {message}", name=part.name, message=message) if part.name else message


def _fits(one: Transformation, part: Part) -> bool:
    """Whether it holds on every wrong case, on enough numbers, and is nowhere refuted."""
    return _says_enough(part) and all(one.check(pair) for pair in part.wrong)


def _says_enough(part: Part) -> bool:
    return sum(pair.given.size for pair in part.wrong) >= ENOUGH


def _distinct(fitting: Sequence[Transformation]) -> list[Transformation]:
    """Drop what says the same of the same: the length of a batch is an axis of every input."""
    kept: dict[str, Transformation] = {}
    for one in fitting:
        kept.setdefault(one.group or one.id, one)
    return list(kept.values())


def _exchanged(parts: Sequence[Part]) -> Explanation | None:
    """The right outputs in another order."""
    if not 1 < len(parts) <= MAX_ORDERED or not any(part.wrong for part in parts):
        return None
    orders = [order for order in permutations(range(len(parts))) if _is_order(parts, order)]
    if len(orders) != 1 or orders[0] == tuple(range(len(parts))):
        return None
    names = ", ".join(parts[place].name for place in orders[0])
    right = ", ".join(part.name for part in parts)
    cases = tuple(sorted({pair.case for part in parts for pair in part.wrong}))
    message = say(
        "the outputs come as {given}; they are expected as {right}", given=names, right=right
    )
    return Explanation("outputs_exchanged", Kind.TRANSFORMATION, message, cases)


def _is_order(parts: Sequence[Part], order: Sequence[int]) -> bool:
    """Whether output k is what is right for output order[k], on every case."""
    if len({len(part.pairs) for part in parts}) > 1:  # an output is missing on some case
        return False
    rows = zip(*(part.pairs for part in parts), strict=True)
    return all(
        row[place].matches(row[source].right) for row in rows for place, source in enumerate(order)
    )


def shown(explanations: Sequence[Explanation]) -> Iterator[Explanation]:
    """Yield each sentence once; those of a misconception are its author's, and not here yet."""
    seen = set()
    for one in explanations:
        if (sentence := str(one.message) or one.id) not in seen:
            seen.add(sentence)
            yield one
