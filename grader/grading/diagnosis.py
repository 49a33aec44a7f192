"""Why a submission is wrong: the first of these that says something.

A misconception of the author, exactly as it would answer; a transformation of the right answer; a
change of the inputs for which the answer would be right, or an input that makes no difference; else
where it differs. Two explanations that fit are both told; more than two are a guess and none is.
"""

from collections.abc import Iterator, Mapping, Sequence

from grader.content.item import Desk
from grader.content.variation import Varied
from grader.grading.dependence import dependence
from grader.grading.evidence import Evidence
from grader.message import NOTHING
from grader.oracle.containers import collected
from grader.oracle.explain import about, placed, shown, transformed
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.oracle import Answer
from grader.oracle.part import Part, parts_of, values_of
from grader.oracle.tolerance import Tolerance

MOST = 3  # explanations that fit equally well; more of them are a guess


def diagnose(evidence: Evidence, desk: Desk) -> list[Explanation]:
    """Return what explains the answers, best first; empty when nothing does."""
    found = _misconceptions(evidence)
    if evidence.exercise.brief.tolerance is Tolerance.PROPERTIES:
        return found
    told = {case for one in found for case in one.cases}
    rest = tuple(None if n in told else one for n, one in enumerate(evidence.answers))
    oracle = evidence.exercise.oracle()
    parts = parts_of(oracle, evidence.known.trials, rest)
    if not any(part.wrong for part in parts):
        return found + collected(oracle, evidence.known.trials, rest)
    by_part = transformed(oracle, parts)
    if waiting := _unexplained(parts, by_part):
        by_part |= _as_if(waiting, parts, desk.varied(evidence.exercise, evidence.known.seed))
    found += [one for place in sorted(by_part) for one in by_part[place]]
    if not found:
        found += collected(oracle, evidence.known.trials, rest)
    if waiting := _unexplained(parts, by_part):
        found += dependence(evidence, waiting, desk.run)
    found += placed(oracle, parts, tuple(by_part))
    return list(shown(found))


def _unexplained(parts: Sequence[Part], by_part: Mapping[int, object]) -> list[Part]:
    return [part for part in parts if part.wrong and part.place not in by_part]


def _misconceptions(evidence: Evidence) -> list[Explanation]:
    """Return the misconceptions that answer just like this wherever they differ from what is right.

    One that fits every case is the explanation. Else there may be two mistakes, and those that fit
    where they show are told, each with its cases.
    """
    oracle, known = evidence.exercise.oracle(), evidence.known
    everywhere = range(len(known.trials))
    shows = _fitting(evidence)
    beliefs = known.misconceptions.on(everywhere, shows)
    whole = [
        name
        for name, wrong in beliefs.items()
        if oracle.same(known.trials, wrong, evidence.answers, everywhere)
    ]
    if len(whole) == 1:
        return [_believed(whole[0], shows[whole[0]])]
    partial = {
        name: cases
        for name, cases in shows.items()
        if any(not beliefs[name][case].raised for case in cases)
    }
    most = max(map(len, partial.values()), default=0)
    best = {name: cases for name, cases in partial.items() if len(cases) == most}
    return [_believed(*pair) for pair in best.items()] if len(best) < MOST else []


def _fitting(evidence: Evidence) -> dict[str, tuple[int, ...]]:
    """Return the misconceptions that do the same wherever they are not right, and where that is.

    They are asked about one failing case at a time, and no more once they answer otherwise: some
    train a network, and a learner waits.
    """
    oracle, known = evidence.exercise.oracle(), evidence.known
    left: dict[str, tuple[int, ...]] = dict.fromkeys(known.misconceptions, ())
    for cases in _lots(evidence):
        trials = [known.trials[case] for case in cases]
        given = [evidence.answers[case] for case in cases]
        beliefs = known.misconceptions.on(cases, left)
        differing = {name: oracle.differing(trials, wrong) for name, wrong in beliefs.items()}
        left = {
            name: (*left[name], *(cases[n] for n in places))
            for name, places in differing.items()
            if oracle.same(trials, beliefs[name], given, places)
        }
    return {name: tuple(sorted(cases)) for name, cases in left.items() if cases}


def _lots(evidence: Evidence) -> Iterator[Sequence[int]]:
    """Yield each case that is not right by itself, then all others together."""
    oracle, trials = evidence.exercise.oracle(), evidence.known.trials
    given = [one or Answer(raised=True) for one in evidence.answers]
    failing = oracle.differing(trials, given)
    yield from ((case,) for case in failing)
    yield [case for case in range(len(trials)) if case not in failing]


def _believed(name: str, cases: Sequence[int]) -> Explanation:
    return Explanation(name, Kind.MISCONCEPTION, NOTHING, tuple(cases))


def _as_if(
    waiting: Sequence[Part], parts: Sequence[Part], table: Mapping[str, Varied]
) -> dict[int, list[Explanation]]:
    """Return the changes of the inputs for which the answers would be right.

    One that makes the whole answer right is better than one that does for a single output.
    """
    whole = [name for name, one in table.items() if all(_is_right_for(part, one) for part in parts)]
    found: dict[int, list[Explanation]] = {}
    for part in waiting:
        fitting = whole or [name for name, one in table.items() if _is_right_for(part, one)]
        if 0 < len(fitting) <= MOST:
            cases = tuple(pair.case for pair in part.wrong)
            found[part.place] = [
                Explanation(
                    name,
                    Kind.INPUT,
                    table[name].message if whole else about(part, table[name].message),
                    cases,
                )
                for name in fitting
            ]
    return found


def _is_right_for(part: Part, one: Varied) -> bool:
    """Whether an output is what the reference gives on the changed inputs, on every case."""
    for pair in part.pairs:
        answer = one.answers[pair.case]
        if answer is None or answer.raised:
            return False
        value = values_of(pair.whole, answer.value).get(part.place)
        if value is None or not pair.matches(value):
            return False
    return True
