"""How texts, lists and dicts differ: in order, in case, in spaces, by too few or too many."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from grader.message import Message, say
from grader.oracle.explanation import Explanation, Kind
from grader.oracle.oracle import Answer, Oracle, Trial

Check = Callable[[Any, Any], bool]
LONG = 20_000  # what is longer is not the answer to an exercise


def collected(
    oracle: Oracle, trials: Sequence[Trial], answers: Sequence[Answer | None]
) -> list[Explanation]:
    """Return the first way in which every wrong value differs from the right one."""
    pairs = [
        (case, trial.expected, answer.value)
        for case, (trial, answer) in enumerate(zip(trials, answers, strict=True))
        if answer is not None and not answer.raised and oracle.check(trial, answer)
    ]
    if not pairs:
        return []
    cases = tuple(case for case, _, _ in pairs)
    for name, message, check in _checks(pairs[0][1]):
        if all(_holds(check, right, given) for _, right, given in pairs):
            return [Explanation(name, Kind.TRANSFORMATION, message, cases)]
    return []


def _plain(value: Any) -> str:
    """Arrays inside do not compare to one truth value; their texts do."""
    return repr(value)


def _holds(check: Check, right: Any, given: Any) -> bool:
    if isinstance(given, str | list | tuple | dict) and len(given) > LONG:
        return False
    if type(right) is not type(given):
        return False
    try:
        return bool(check(_comparable(right), _comparable(given)))
    except (TypeError, ValueError, ArithmeticError):  # parts of other kinds than the right ones
        return False


def _comparable(value: Any) -> Any:
    """Elements as texts: those of a learner may be anything, and compare in any way."""
    return list(map(_plain, value)) if isinstance(value, list | tuple) else value


def _checks(right: Any) -> Iterator[tuple[str, Message, Check]]:
    match right:
        case str():
            yield from TEXTS
        case list() | tuple():
            yield from LISTS
        case dict():
            yield from DICTS


def _shifted(right: dict[Any, Any], given: dict[Any, Any]) -> bool:
    """Whether all ids are off by the same number."""
    return right.keys() == given.keys() and len({given[k] - right[k] for k in right}) == 1


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _is_within(few: Sequence[Any], many: Sequence[Any]) -> bool:
    """Whether the few stand among the many in the same order."""
    rest = iter(many)
    return len(few) < len(many) and all(any(one == other for other in rest) for one in few)


TEXTS: tuple[tuple[str, Message, Check], ...] = (
    (
        "letter_case",
        say("only upper and lower case differ"),
        lambda right, given: right.casefold() == given.casefold(),
    ),
    (
        "white_space",
        say("only spaces and line breaks differ"),
        lambda right, given: _squeezed(right) == _squeezed(given),
    ),
    (
        "characters_missing",
        say("characters are missing that should have stayed"),
        lambda right, given: _is_within(given, right),
    ),
    (
        "characters_left",
        say("characters are left that should have gone"),
        _is_within,
    ),
)
LISTS: tuple[tuple[str, Message, Check], ...] = (
    (
        "list_reversed",
        say("the list is in reverse"),
        lambda right, given: right == given[::-1],
    ),
    (
        "other_order",
        say("the same elements come in another order"),
        lambda right, given: Counter(right) == Counter(given),
    ),
    (
        "end_missing",
        say("the end of the list is missing"),
        lambda right, given: len(given) < len(right) and right[: len(given)] == given,
    ),
    (
        "start_missing",
        say("the start of the list is missing"),
        lambda right, given: 0 < len(given) < len(right) and right[-len(given) :] == given,
    ),
    (
        "elements_missing",
        say("elements are missing; those that are there are in the right order"),
        lambda right, given: _is_within(given, right),
    ),
    (
        "elements_too_many",
        say("there are elements too many; the right ones are among them, in the right order"),
        _is_within,
    ),
)
DICTS: tuple[tuple[str, Message, Check], ...] = (
    ("ids_shifted", say("all values are off by the same number"), _shifted),
    (
        "values_differ",
        say("the keys are right, values are not: look at how they are given out"),
        lambda right, given: right.keys() == given.keys(),
    ),
    (
        "keys_missing",
        say("keys are missing"),
        lambda right, given: given.keys() < right.keys(),
    ),
    (
        "keys_too_many",
        say("there are keys too many"),
        lambda right, given: right.keys() < given.keys(),
    ),
)
