"""Misconceptions may be slow, so each is run on the cases that somebody asks for, and only once."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from grader.content.beliefs import Beliefs
from grader.content.text import Text
from grader.oracle.oracle import Answer

ADVICE = {name: Text(name, name) for name in ("adds", "squares", "forgets")}


@pytest.fixture
def asked():
    """What was run so far, call by call."""
    return []


@pytest.fixture
def beliefs(asked):
    def ask(pairs):
        asked.append(list(pairs))
        return [Answer(f"{name} {case}") for name, case in pairs]

    return Beliefs(ADVICE, ask)


def test_their_names_are_known_before_anything_is_run(beliefs, asked):
    assert list(beliefs) == ["adds", "squares", "forgets"]
    assert len(beliefs) == 3
    assert "adds" in beliefs
    assert "divides" not in beliefs
    assert asked == []


def test_only_what_is_asked_for_is_run_and_all_of_it_at_once(beliefs, asked):
    assert beliefs.on([2, 0], ["adds", "forgets"]) == {
        "adds": (Answer("adds 2"), Answer("adds 0")),
        "forgets": (Answer("forgets 2"), Answer("forgets 0")),
    }
    assert asked == [[("adds", 2), ("adds", 0), ("forgets", 2), ("forgets", 0)]]


def test_what_was_run_is_not_run_again(beliefs, asked):
    beliefs.on([1])
    again = beliefs.on([1, 3], ["squares"])
    assert again == {"squares": (Answer("squares 1"), Answer("squares 3"))}
    assert asked[1:] == [[("squares", 3)]]
    beliefs.on([3, 1], ["squares"])
    assert len(asked) == 2


def test_threads_that_ask_the_same_share_one_run(beliefs, asked):
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: beliefs.on([0, 1]), range(32)))
    assert all(one == found[0] for one in found)
    assert len(asked) == 1


def test_every_question_needs_an_answer():
    with pytest.raises(ValueError, match="zip"):
        Beliefs(ADVICE, lambda pairs: [Answer(1) for _ in pairs[1:]]).on([0])
