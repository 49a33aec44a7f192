"""The content that is shipped, item by item: nothing in it is believed that was not run."""

import pytest

from grader.content.bank import read_bank
from grader.content.desk import ContentDesk
from grader.content.kinds.blank import Blank
from grader.content.library import Library
from grader.content.paths import content_root
from grader.sandbox.run import run

BANK = read_bank(content_root())
BLANKS = [item for item in BANK.items if isinstance(item, Blank)]


@pytest.fixture(scope="module")
def desk():
    return ContentDesk(Library(content_root()), run)


def test_every_bank_is_sound():
    assert [str(problem) for problem in BANK.problems] == []


@pytest.mark.parametrize("item", BANK.items, ids=lambda item: item.id)
def test_what_an_item_claims_is_true_and_its_key_earns_full_marks(item, desk):
    assert [str(fault.message) for fault in item.proof(desk)] == []
    for seed in range(3):
        question = item.question(seed, desk)
        assert item.mark(question, item.key(question), desk).correct


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("item", BLANKS, ids=lambda item: item.id)
def test_of_the_options_of_a_blank_only_the_key_passes_the_hidden_cases(item, seed, desk):
    question = item.question(seed, desk)
    [hole] = item.holes.values()
    assert item.mark(question, hole.key, desk).correct
    for option in hole.distractors:
        mark = item.mark(question, option.code, desk)
        assert not mark.correct
        assert mark.comments[0] == option.because
