"""A session is a value: laws that hold whatever is asked and answered."""

from random import Random
from textwrap import dedent

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.content.bank import KINDS, read_bank
from grader.errors import LearnerError
from grader.quiz.session import Session, score, start

QUIET = ("single", "multiple", "term", "points")  # kinds that need nothing run to be marked
KIND = st.sampled_from(QUIET)


@pytest.fixture(scope="module")
def items(tmp_path_factory):
    root = tmp_path_factory.mktemp("content")
    (root / "questions").mkdir()
    for kind in QUIET:
        fields = dedent(KINDS[kind].example).strip("\n").replace("\n", "\n  ")
        text = f"- kind: {kind}\n  {fields}\n"
        (root / "questions" / f"{kind}.yaml").write_text(text, encoding="utf-8")
    bank = read_bank(root)
    assert not bank.problems
    return {type(item).__name__.lower(): item for item in bank.items}


def begun(items, kinds, seed):
    queue = [
        msgspec.structs.replace(items[kind], id=f"item-{number}")
        for number, kind in enumerate(kinds)
    ]
    return start(queue, Random(seed))


@given(kinds=st.lists(KIND, min_size=1, max_size=8), seed=st.integers(0, 2**40))
def test_right_answers_give_every_point_and_end_the_session(items, kinds, seed):
    session = begun(items, kinds, seed)
    for number in range(1, len(kinds) + 1):
        assert not session.over
        assert session.number == number
        question = session.question(None)
        session = session.answer(question, question.item.key(question), None)
    assert session.over
    own = kinds.count("points")
    total = score(session)
    assert (total.asked, total.right, total.points) == (len(kinds) - own,) * 3
    assert (total.self_asked, total.self_points) == (own, own)


@given(kinds=st.lists(KIND, min_size=1, max_size=5), seed=st.integers(0, 2**40))
def test_a_session_can_be_made_again_from_its_seed(items, kinds, seed):
    one, other = begun(items, kinds, seed), begun(items, kinds, seed)
    while not one.over:
        question = one.question(None)
        assert question == one.question(None) == other.question(None)
        response = question.item.key(question)
        one, other = one.answer(question, response, None), other.answer(question, response, None)
    assert one == other


def test_answering_leaves_the_session_before_as_it_was(items):
    before = begun(items, ["single", "single"], 1)
    after = before.answer(before.question(None), "1", None)
    assert before.answered == ()
    assert before.number == 1
    assert len(after.answered) == 1
    assert after.answered[0].response == "1"


@pytest.mark.parametrize(
    "case",
    [
        ("single", "what?", "not an option", "number from 1 to 2"),
        ("single", "1 2", "One option", "number from 1 to 2"),
        ("multiple", "9", "not an option", "number from 1 to 4"),
        ("term", "!?", "no word", "Type the term"),
        ("points", "…", "no answer in that", "sentence of your own"),
    ],
)
def test_what_cannot_be_read_is_not_counted_and_says_why(items, case):
    kind, response, words, hint = case
    session = begun(items, [kind], 1)
    with pytest.raises(LearnerError) as caught:
        session.answer(session.question(None), response, None)
    assert words in str(caught.value)
    assert hint in str(caught.value.hint)
    assert score(session).asked == score(session).self_asked == 0


def test_the_same_item_is_shown_in_other_orders_within_a_session(items):
    session = begun(items, ["multiple"] * 12, 5)
    orders = set()
    while not session.over:
        question = session.question(None)
        orders.add(question.order)
        session = session.answer(question, "1", None)
    assert len(orders) > 3


def test_partial_credit_counts_as_points_and_not_as_right(items):
    session = begun(items, ["multiple"], 3)
    question = session.question(None)
    one_key = question.item.key(question).split()[0]
    total = score(session.answer(question, one_key, None))
    assert (total.asked, total.right) == (1, 0)
    assert 0 < total.points < 1


@pytest.mark.parametrize("kind", QUIET)  # `points` counts what was ticked: nobody ticked anything
def test_a_pass_earns_nothing_and_shows_the_right_answer(items, kind):
    session = begun(items, [kind, "term"], 4)
    question = session.question(None)
    session = session.passed(question, None, seconds=3.0)
    [one] = session.answered
    assert (one.response, one.passed, one.seconds, one.mark.score) == ("", True, 3.0, 0.0)
    right = question.item.mark(question, question.item.key(question), None)
    assert (one.mark.key, one.mark.comments) == (right.key, (question.item.because,))
    assert session.number == 2
    assert score(session).asked + score(session).self_asked == 1


def test_time_and_confidence_stay_with_the_answer(items):
    session = begun(items, ["single"], 4)
    session = session.answer(session.question(None), "1", None, seconds=8.5, confidence="sure")
    assert (session.answered[0].seconds, session.answered[0].confidence) == (8.5, "sure")


def test_what_was_answered_before_an_interruption_counts(items):
    whole = begun(items, ["single", "single", "single"], 4)
    right = whole.answer(question := whole.question(None), question.item.key(question), None)
    rest = Session(whole.queue[1:], whole.seeds[1:], earlier=(right.answered[0].mark,))
    assert (rest.number, rest.count) == (2, 3)
    assert rest.question(None) == right.question(None)
    assert score(rest) == score(right)
