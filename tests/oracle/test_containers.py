"""Wrong texts, lists and dicts are told apart by what happened to them."""

import numpy as np
import pytest

from grader.oracle.containers import collected
from grader.oracle.oracle import Answer, Oracle, Trial
from grader.oracle.tolerance import Tolerance

TEXT = ["The cat sat", "on the mat"]
WORDS = [["the", "cat", "sat", "the"], ["on", "a", "mat"]]
IDS = [{"<PAD>": 0, "the": 1, "cat": 2}, {"<PAD>": 0, "a": 1}]


def told(rights, givens):
    trials = [Trial((), right) for right in rights]
    answers = [None if given is None else Answer(given) for given in givens]
    return [(one.id, one.cases) for one in collected(Oracle(Tolerance.EXACT), trials, answers)]


@pytest.mark.parametrize(
    ("rights", "change", "name"),
    [
        (TEXT, str.upper, "letter_case"),
        (TEXT, lambda x: x.replace(" ", "  "), "white_space"),
        (TEXT, lambda x: x.replace("t", ""), "characters_missing"),
        (TEXT, lambda x: x + "!", "characters_left"),
        (WORDS, lambda x: x[::-1], "list_reversed"),
        (WORDS, lambda x: [*x[1:], x[0]], "other_order"),
        (WORDS, lambda x: x[:-1], "end_missing"),
        (WORDS, lambda x: x[1:], "start_missing"),
        (WORDS, lambda x: [x[0], x[2]], "elements_missing"),
        (WORDS, lambda x: ["<BOS>", *x], "elements_too_many"),
        (IDS, lambda x: {k: v + 1 for k, v in x.items()}, "ids_shifted"),
        (IDS, lambda x: {k: v * v + 3 * (v == 1) for k, v in x.items()}, "values_differ"),
        (IDS, lambda x: {k: v for k, v in x.items() if v}, "keys_missing"),
        (IDS, lambda x: {**x, "?": 9}, "keys_too_many"),
    ],
)
def test_what_happened_is_told(rights, change, name):
    assert told(rights, map(change, rights)) == [(name, (0, 1))]


def test_what_is_right_or_was_stopped_says_nothing():
    assert told(TEXT, TEXT) == []
    assert told(TEXT, [None, TEXT[1]]) == []
    assert told(TEXT, [TEXT[0], TEXT[1].upper()]) == [("letter_case", (1,))]


def test_two_different_things_are_not_one():
    assert told(TEXT, [TEXT[0].upper(), "something else"]) == []
    assert told(WORDS, [["a", "b"], ["c"]]) == []


@pytest.mark.parametrize(
    "given",
    [
        object(), 3, b"x", ["x"] * 30_000, [[]] * 3, [float("nan")] * 4, [10**400, 1, 2, 3],
        [np.zeros(3)] * 4, {"the": "x", "<PAD>": None, "cat": []}, {1: 2}, (1, "x"), "", [], {},
    ],
)  # fmt: skip
def test_nothing_that_comes_back_breaks_it(given):
    for rights in (TEXT, WORDS, IDS, [[1, 2, 3, 4]] * 2):
        assert len(told(rights, [given, given])) <= 1
